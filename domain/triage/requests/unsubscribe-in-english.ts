import { alone, anyOf } from "../language/phrases";
import { ACCOUNT_OBJECT, MAILING_TOPIC, MAILINGS } from "./mailings";
import type { Sign } from "./sign";

const OFF = [
  "(untick|uncheck|deselect|deactivate|unselect|stop|stopping|drop|dropping|cancel|cancelling|cease|ceasing|discontinue|disable|remove|removing|exclude|desist|cut|quit)",
  "(turn|switch) ((it|them|this|that|these|those|all) )?off",
  "(take|strike|get) ((it|them|this|that|me|us|her|him|my (name|address)) )off",
  "end (it|this|these|that|them)",
  "take (it|me|this|my address) out",
];

export const UNSUBSCRIBE_IN_ENGLISH: Sign[] = [
  {
    name: "en.asked-in-vain",
    words: anyOf(
      "(what|which) (part|word|bit|syllable) of … (unclear|difficult|hard|not understand|translat|confus)*",
      "(what|which) (part|word|bit|syllable) of … (unsubscri|stop|no|opt|remove|off)*",
      "how (many times|often|many more times|much clearer) … (unsubscri|stop|off)*",
      "(i|we) (have )?(already )?(unsubscribed|opted out) … (twice|times|before|already|again|last week|last month)",
    ),
    weight: 0.9,
    stands: true,
  },
  {
    name: "en.the-last-one",
    words: anyOf(
      "(this|that|it|it's) … (the|your|my) (very )?(last|final) (one|mail|email|e mail|issue|edition|letter|message|newsletter|digest)",
      "(last|final) (one|mail|email|e mail|issue|edition|letter|message|newsletter|digest) (that )?(i|we|you|to) (ever )?(receive|get|see|send|reach)",
    ),
    near: anyOf("(make sure|see to it|ensure|let|please|kindly|hope|trust|better|want)"),
    weight: 0.9,
    stands: true,
  },
  {
    name: "en.one-word",
    words: alone(
      "(please |just |ok ){0,2}(stop|cancel|quit|end|remove|stop it|enough|no thanks|no thank you|no more|leave me alone|go away|take me off|not interested|opt out|out)( (already|now|please|it|this|all|thanks|thank you)){0,3}",
    ),
    weight: 0.8,
  },
  {
    name: "en.unsubscribe-me",
    words: anyOf(
      "unsubscribe (me|us|this|my|from|both|all|her|him|immediately|now|please|pls)",
      "unsub (me|us)",
      "opt (me|us|my) … out",
      "opt me out",
      "(take|strike|cross|pull|scratch|get) (me|us|her|him) off",
      "(be|been|get) (taken|removed|struck|crossed|dropped|deleted|excluded) (off|from) … (list|lists|newsletter*|mailing*|digest*|subscri*|e mails|emails|mail|marketing)",
      "(drop|exclude|release|spare|excuse) (me|us) … (from|of) … (it|this|these|that|list|mail*|digest*|edition*|e mail*|email*|newsletter*)",
      "count me out",
      "(lose|forget|drop) (my|this) (address|e mail|email|number)",
      "take (my|this|her|his) … off",
      "make it stop",
      "get me off",
      "(please|pls|plz) stop",
      "(suppression|stop) list",
      "nothing (further|more) … sent",
      "leave (me|my inbox|my mailbox) alone",
    ),
    weight: 1,
  },
  { name: "en.remove-me", words: anyOf("(remove|take|delete) me"), weight: 0.5 },
  {
    name: "en.never-signed-up-for-this",
    words: anyOf(
      "(did not|didn't|never) (sign|signed|subscribe|subscribed|register|registered) (up )?(for|to) (this|these|any)",
    ),
    weight: 0.5,
    stands: true,
  },
  { name: "en.unsubscribe", words: anyOf("unsubscri*", "unsub", "opt out", "opting out"), weight: 0.8 },
  {
    name: "en.withdraw-ad-consent",
    words: anyOf("(withdraw|withdrawn|withdrawal|withdrawing|revoke|revoked|revoking|retract)"),
    near: anyOf("(consent|permission|opt in)"),
    also: anyOf("(marketing|advert|newsletter|promotion|mailing|digest)*", "(commercial|e mails|emails)"),
    weight: 1,
  },
  {
    name: "en.switch-off-mailing",
    words: anyOf(...OFF, "(delete|end|halt|terminate|mute|pause|kill)", "(turn|switch) … off", "get rid of"),
    near: MAILINGS,
    unless: ACCOUNT_OBJECT,
    weight: 1,
  },
  { name: "en.switch-off", words: anyOf(...OFF), about: MAILING_TOPIC, unless: ACCOUNT_OBJECT, weight: 0.9 },
  {
    name: "en.switch-off-region",
    words: anyOf(...OFF, "(keep|leave) only"),
    region: true,
    unless: ACCOUNT_OBJECT,
    weight: 0.8,
  },
  {
    name: "en.take-off-list",
    words: anyOf(
      "(remove|removed|removing|delete|strike|striking|taking|get|take|drop|exclude) … (from|off) … (list|lists|newsletter*|mailing*|digest*|subscri*|e mails|emails|marketing|promotional)",
      "off (the |your |this |all |any )?(mailing )?(list|lists)",
    ),
    weight: 1,
  },
  {
    name: "en.stop-sending",
    words: anyOf(
      "stop (the|these|those|this|all|your|any|sending|mailing|emailing|e mailing|texting|messaging|spamming|writing|contacting|bothering|bombarding|flooding|it)",
      "stop … (newsletter|digest|mail|email|edition|sending|marketing|copy|text)*",
    ),
    unless: anyOf("passing them on"),
    weight: 1,
  },
  {
    name: "en.no-more",
    words: anyOf(
      "no more of (these|this|them|it)",
      "no (more|further) … (newsletter|bulletin|circular|mailing|gazette|notification|digest|mail|email|e mail|edition|marketing|text|message|letter|promo|offer|update|spam|advert)*",
      "(do not|don't|dont|never) … (send|mail|email|text|call) (me|us|any|anything|these|this|those|further|more|your)",
      "(do not|don't|dont|no longer|not|never) (want|wish|care|need)( to)? … (receive|receiving|get|getting|hear|newsletter*|digest*|emails|mailing*|marketing)",
      "(rather|prefer) not (receive|get|hear|to receive|to get)",
      "(want|like|prefer|wish|need) … (fewer|zero|none of) … (mail|email|e mail|newsletter|digest|message|text)*",
      "not interested in … (newsletter|digest|mail|email|offer|edition|your)*",
      "(object|objection) … (marketing|promotional)",
      "(more|four|three|five|another|yet another) … (newsletter|digest|mail|email)* … since i asked",
    ),
    unless: anyOf("passing them on", "form letter", "passwords", "(reply|answer|response)"),
    weight: 1,
    stands: true,
  },
  {
    name: "en.no-mail",
    words: anyOf(
      "no (e mail|email|sms|texts|newsletters|marketing|mailings|newsletters)",
      "out of (circulation|your list)",
    ),
    weight: 0.8,
    stands: true,
  },
  {
    name: "en.change-preferences",
    words: anyOf("(update|change|adjust|set)"),
    near: anyOf("(marketing|mailing|newsletter|communication|e mail|email|subscription) (preference|setting)*"),
    weight: 0.8,
  },
  {
    name: "en.enough",
    words: anyOf(
      "enough",
      "(fed up|sick of|tired of|annoying|annoyed|no thanks|no thank you|of no use|no use|no longer relevant|not relevant|isn't relevant|not for me)",
      "(do|live|manage) (perfectly )?(well |fine |happily )?without",
      "(straight|right|directly) (in|to|into) (the |my )?(bin|trash|spam|junk|waste)",
      "(delete|bin|trash|skip|ignore) (it|them|these|this|those|all) (all )?(unread|unopened|every|without)",
      "spare (me|us|yourselves|both)",
      "(knock it off|give it a rest|pack it in|let it rest|call it a day)",
    ),
    about: MAILING_TOPIC,
    weight: 0.6,
    stands: true,
  },
  {
    name: "en.fed-up",
    words: anyOf("(enough|fed up|sick|tired)", "of no use"),
    near: MAILINGS,
    weight: 0.8,
    stands: true,
  },
  {
    name: "en.never-subscribed",
    words: anyOf("(never|not|didn't|did not|haven't) (signed|sign|subscribed|subscribe|asked|opted)( up)?"),
    near: MAILINGS,
    weight: 0.5,
    stands: true,
  },
  {
    name: "en.still-coming",
    words: anyOf(
      "(continue|continues|continued) to (receive|get|arrive|come|send)",
      "(still|again|another|yet another|flooding|flooded|why (do|am) i)",
      "(i|you|they|which|that|emails|mails) (keep|keeps)",
    ),
    near: anyOf(
      "(getting|receiving|arriv|com|get|receive|send|sending|mailing|inbox)* … (newsletter|digest|mail|email|edition|spam|text|marketing|advert|promo)*",
      "(newsletter|digest|mail|email|edition|spam|text)* … (getting|receiving|arriv|com|inbox)*",
    ),
    weight: 0.8,
    stands: true,
  },
];
