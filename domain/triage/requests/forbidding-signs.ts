import { anyOf } from "../language/phrases";
import type { Sign } from "./sign";

/** Words that forbid an unsubscribe, or undo one, beyond a plain negation of the verb. */
export const FORBIDS_UNSUBSCRIBE: Sign[] = [
  {
    name: "forbidden",
    forbids: true,
    words: anyOf(
      "(keep|continue|carry on|go on) ((on|to) )?(sending|send|mailing|emailing|writing)",
      "keep (them|it|the|those|these|your) … coming",
      "(продолжайте|продолжать) … (присылать|слать|высылать|отправлять|рассылать|писать|рассылк*)",
      "(присылайте|шлите|высылайте|пишите) … (дальше|по прежнему|как раньше|и впредь)",
    ),
    unless: anyOf("(you|they|why|stop|if|still|не|если|зачем|почему|хватит|а)"),
    weight: 0,
  },
  {
    name: "forbidden",
    forbids: true,
    words: anyOf(
      "(передума|раздума)* … отпис*",
      "(отмените|отменить|отменяю|отзываю|аннулируйте|игнорируйте|проигнорируйте|заберите|забираю|не учитывайте) ((мою|мой|мое|свою|свой|свое|прошлую|прошлое|прежнюю|вчерашнюю|вчерашнее|эту|это) ){0,2}(заявк|заявлени|просьб|запрос|письм)* … (отпис|отказ)*",
      "(отмен|отзов|отзыв|забер)* … отписк*",
      "не (хочу|хотел|просил|желаю|надо|нужно)* (чтобы|чтоб) … (отпис|исключ|снима|снял|убра|убир|отключ)*",
      "(отказываться|отписываться|отписываюсь|прекращать|отключать|отменять) … не (буду|собираюсь|хочу|планирую|стану|намерен*|надо|нужно|прошу)",
      "(никто|никого) … не … отпис*",
      "не (надо|нужно|стоит|следует) … (прекращать|останавливать|отключать|отменять|отписывать|снимать|исключать)",
      "(случайно|нечаянно|ошибочно|по ошибке|в шутку|промахнул*|баловал*) … отпис*",
      "отпис(ал|алась|ался|ана|ан|али) … (случайно|нечаянно|ошибочно|по ошибке|в шутку)",
      "(зачем|почему|кто|кто то|без спроса|без спросу) … отписали",
      "верните … (рас*ыл|подпис|дайджест|новост)*",
      "(восстанов|возобнов)* … (рас*ыл|подписк|дайджест|новост)*",
      "(подпишите|подписать|верните) меня … (обратно|снова|заново)",
    ),
    weight: 0,
  },
  {
    name: "forbidden",
    forbids: true,
    words: anyOf(
      "(under no circumstances|on no account|by no means) … (unsubscri|cancel|remove|stop|take|drop|end)*",
      "(not|don't|never|wouldn't|rather not) … (wish|want|like|need|ask|asked|rather) … be (unsubscribed|removed|taken off|dropped|deleted)",
      "rather not be (unsubscribed|removed|taken)",
      "never asked … (unsubscri|be removed|be taken)*",
      "(mistake|accident|error|joke|accidentally|mistakenly|inadvertently) … unsubscri*",
      "unsubscri* … (by mistake|by accident|accidentally|mistakenly|in error|as a joke|without asking|without my)",
      "(why|who) … (did|have|has|was) … (unsubscribed?) me",
      "why … (was|am) i unsubscribed",
      "(resubscribe|re subscribe|put me back|sign me up again|add me back)",
      "(ignore|disregard|cancel|withdraw|scrap) (my|the|this|that) ((earlier|previous|last|first|recent) )?(request|mail|e mail|email|message) … unsubscri*",
      "keep me (on|subscribed)",
      "changed my mind … unsubscri*",
    ),
    weight: 0,
  },
];

/** Words that forbid to delete, or undo it. */
export const FORBIDS_DELETE: Sign[] = [
  {
    name: "forbidden",
    forbids: true,
    words: anyOf(
      "(передума|раздума)* … удал*",
      "(отмените|отменить|отменяю|отзываю|аннулируйте|игнорируйте|проигнорируйте|заберите|забираю|не учитывайте) ((мою|мой|мое|свою|свой|свое|прошлую|прошлое|прежнюю|вчерашнюю|вчерашнее|эту|это) ){0,2}(заявк|заявлени|просьб|запрос|письм)* … удален*",
      "не (хочу|хотел|просил|желаю|надо|нужно)* (чтобы|чтоб) … (удал|стер|закры)*",
      "(удалять|удаляться|стирать|закрывать) … не (буду|собираюсь|хочу|планирую|стану|намерен*|надо|нужно|прошу)",
      "(случайно|нечаянно|ошибочно|по ошибке) … (удалил|удалила|удалили|удалился|удалилась)",
      "(зачем|почему|кто|кто то|без спроса) … (вы )?(удалили|стерли|закрыли)",
      "(восстанов|верн)(ите|уть|ить) … (ак*аунт|профил|кабинет|учетн|страниц|данн)*",
      "(under no circumstances|on no account|by no means) … (delete|close|erase|remove)",
      "(not|don't|never|rather not) … (wish|want|like|need|ask|asked) … (account|profile|data) … (deleted|closed|erased|removed)",
      "(deleted|closed|erased) … (by mistake|by accident|accidentally|in error|without asking)",
      "(restore|recover|reinstate|reopen|reactivate) … (account|profile|data)",
      "(ignore|disregard|cancel|withdraw) (my|the|this|that) ((earlier|previous|last|first|recent) )?(request|mail|e mail|email|message) … (delet|eras|clos)*",
      "changed my mind … (delet|eras|clos)*",
      "(neither|nor|not|isn't) … (erasure|deletion) (request|demand|notice)",
      "(neither|nor) … (delet|eras|clos)*",
      "(not|isn't) (a|an|my) … (request|demand) … (erase|delete|erasure|deletion|close)",
      "(not|never) (asking|requesting|demanding) … (delet|eras|eraz|clos|remov)*",
      "не (является|запрос|заявление|требование|просьба) … (удален|уничтож|отзыв)*",
      "(отписывать|исключать|отключать) … не (надо|нужно|прошу|требуется) и (удалять|стирать|закрывать)",
      "(удалять|удаление|стирать|закрывать) … тоже (не|нет)",
    ),
    weight: 0,
  },
];
