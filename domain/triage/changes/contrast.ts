const OLD_BEFORE =
  /(?:^|[^\p{L}])(?:был[аои]?|бывш\p{L}+|стоит|стоят|стояло|висит|указан\p{L}*|записан\p{L}*|написан\p{L}*|значит(?:ся|усь)|числ(?:юсь|ится)|вместо|не|ни|нет|прежн\p{L}+|стар(?:ый|ая|ое|ую|ого|ой|ые)|раньше|ранее|прежде|сейчас(?: (?:у вас|там))?|до сих пор|пока что|по-прежнему|почему-то|ошибочно|неверн\p{L}+|неправильн\p{L}+|с|со|из|у вас|у меня там|not|isn't|wasn't|never|instead of|rather than|from|was|were|formerly|previously|used to be|née|nee|old|previous|former|listed as|down as|recorded as|registered as|shown as|marked as|still(?: as| says| shows| have)?|says|shows|reads|lists|have me as|has me as|currently|wrong(?:ly)?|mistakenly)(?:\s+(?:как|as|что|у меня|под|в анкете|в профиле|там|я|me|i am|i'm|the|a|an|my|name|сейчас|номер|адрес))*\s*[:—–-]?\s*["«“„'(]?\s*$/u;
const OLD_AFTER =
  /^["»”')]?(?:[.;,]\s*(?:а )?(?:теперь|стало|now)\s*:|,\s*(?:а )?(?:теперь|стал[аои]?|now)\s)|^["»”')]?[.,;]?\s*(?:(?:а |но |but )?(?:долж(?:но|на|ен|ны) быть|правильно|надо|нужно|it should|should (?:be|read))|->|→|=>|неверн|неправильн|ошибоч|устарел|больше (?:не|нет)|уже (?:не|нет)|это (?:ошибка|не|стар|опечатк|девичья)|is (?:wrong|incorrect|outdated|old|gone|no longer|a (?:typo|mistake))|was (?:wrong|my|a (?:typo|mistake))|no longer|any ?more|не (?:мо[яйёе]|верно|правильно|подходит|актуал)|,?\s*(?:а|но|хотя|while|but)\s+(?:у меня|на самом деле|мо[йяе](?!\p{L})|mine is|i have|actually)|осталась в прошлом|(?:пусть )?(?:оста(?:в|[её]т|н)\p{L}*|не (?:трога|меня|надо)\p{L}*)(?=[ ,.;!)]|$)|(?:stays?|remains?|can stay|may stay|is fine|is right|is correct)(?!\p{L}))/u;
const NEW_BEFORE =
  /(?:^|[^\p{L}])(?:стал[аои]?|стану|становлюсь|теперь|ныне|отныне|нынче|уже|давно|снова|опять|нов(?:ый|ая|ое|ую|ые)|правильн\p{L}+|верн(?:ый|ая|ое|о|ую)|на|а|надо|нужно|долж(?:ен|на|но|ны) быть|поставьте|укажите|указать|поставить|записать|вписать|напишите|впишите|запишите|вернула|вернул|взяла|взял|на самом деле|now|is now|am now|i'm|i am|to|into|with|new|correct|right|proper|should (?:be|read|say)|it is|it's|actually|really|in fact|make it|but|became|become|took)(?:\s+(?:просто|так|как|мой|моя|мое|фамилия|фамилию|имя|one is|one|name is|spelling is|form is|version is|officially|официально|legally|again|снова|back|a|an|the|my))*\s*[:—–-]?\s*["«“„']?\s*$/u;

/** «записали X вместо Y», «опечатался: X вместо Y»: here Y is right. */
const WRONGLY =
  /(?:опечат|ошиб|стоит|значит|записал|записан|указал|указан|написал|написан|ввел|вписал|напечат|mistyp|typed|entered|wrote|written|printed|shows?(?!\p{L})|says(?!\p{L}))\p{L}*(?:[^.!?]|\.(?=\S))*$/u;

/**
 * Whether the words from `start` to `end` of a text in lower case are told as what stands in the record or as what is to
 * stand there: «было X», «вместо X», «not X» against «стало X», «на X», «should be X».
 */
export function contrastOf(lower: string, start: number, end: number): "new" | "old" | null {
  const before = lower.slice(Math.max(0, start - 60), start);
  const clause = before.slice(/^[\s\S]*(?:[.!?;]\s|\n)/u.exec(before)?.[0].length ?? 0);
  if (WRONGLY.test(clause)) {
    if (/(?:вместо|instead of|rather than)\s+["«“]?$/u.test(clause)) return "new";
    if (/^["»”]?\s+(?:вместо|instead of|rather than)\s/u.test(lower.slice(end, end + 20))) return "old";
  }
  if (isToldWrong(lower, end)) return "old";
  if (NEW_BEFORE.test(clause)) return "new";
  return OLD_BEFORE.test(clause) ? "old" : null;
}

/** Whether what follows a value takes it back: «… неверно», «…, а должно быть Y», «… → Y». */
export function isToldWrong(lower: string, end: number): boolean {
  return OLD_AFTER.test(lower.slice(end, end + 40));
}
