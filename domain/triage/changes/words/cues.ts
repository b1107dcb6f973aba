import { Lexicon } from "./lexicon";

/**
 * What the words around a value say of it. `old`: it stands in the record or is over; `new`: it holds from now on; `put`: it
 * is to be written; `instead`: what follows gives way; `not`, `but`, `from`, `to`: the halves of a pair; `is`: it is so;
 * `told`: somebody wrote it; `ended`: what
 * stands on either side is over; `gone`: what stands before is; `keep`: nothing is to be done; `clear`: a field is to be
 * emptied; `account`: it only says whose account is meant; `nothing`: words that would else be taken for another cue.
 */
export type Cue =
  | "old"
  | "told"
  | "new"
  | "put"
  | "instead"
  | "not"
  | "but"
  | "from"
  | "to"
  | "is"
  | "ended"
  | "gone"
  | "keep"
  | "clear"
  | "account"
  | "other"
  | "nothing";

export const CUES = new Lexicon<Cue>({
  old: `был|была|было|были|бывш*|раньше|ранее|прежде|прежн*|стар|стара|старая|старую|старий|стара|старої|старій|старое|старого|старой|старому|старом|стары|старый|
    старые|старыи|старых|предыдущ*|прошл*|девич*|устаревш*|у вас|до сих пор|а в анкете|а в профиле|а в карточке|а в кабинете|а там|а тут|а на сайте|а в базе|по-прежнему|пока|ошибочно|по ошибке|
    потерял*|потерян*|утерял*|утерян*|утрат*|украли|утопил*|утонул*|уходит|выбросил*|
    was|were|old|previous|previously|former|formerly|earlier|used to be|used to|before|you have|ye have|you've got|you got|
    you have got|have me|has me|had me|got me|you've|still has|still says|currently|still|wrong|wrongly|incorrectly|mistakenly|nee|née|maiden|
    lost|stolen|existing|on file|bin|forget|ditch|apparently|until now|so far|by me in profile|but your|but the site|but you have|but you say|congratulated me`,
  told: `reflects|record reflects|сделали|сделал|превратили|исказили|переврали|надрукували|стоїть|записаний|made me|has made|made it|turned me|you call me|called me|стоит|стояло|стоял|стояла|стаит|стоят|значится|значусь|значатся|числится|числюсь|числился|указано|указан|указана|указали|указаны|you list|you list me|решил|решила|поставили|you have only put|you only have|you have only|you only put|think|thinks|lot think|занесено|занесена|внесено|введено|подставлено|подставилось|печатаете|в системе :|в базе :|
    в профиле «|в анкете «|в профиле я|в анкете я|у меня в профиле|у меня в анкете|в профиле у меня|в анкете у меня|given as|is given|
    записано|записан|записана|записали|записал|записала|записалось|написано|написан|написали|написал|написала|напечатали|напечатано|
    пишете|пишет|писал|висит|отображается|сидит|зовете|называете|обращаетесь|поздравили|поздравляете|поздравил|вбил|вбила|ввел|ввела|
    прописано|прописан|попало|поставил|поставила|ставил|сказано|по-вашему|по вашим данным|считает|уверяет|согласно вашей|согласно вашим|проставился|проставили|проставлен|подставил*|определила|определил|заведен|заведена|показывает|показано|вы написали|
    listed|recorded|registered|shown|shows|showing|says|it says|reads|written|it is written|displayed|displays|
    addressed|you spell|you spelt|you spelled|you wrote|wrote|typed|entered it as|contains|down as|me down as|down|describe me as|describes me as|
    have me down as|down|assumes|believes|printed|stored|appears|appearing|recorded as|listed as|shown as|registered as|on record as|in your records|in your system|according to your|records show|you show|site shows|records say|you say|they say|profile says|believe`,
  new: `нова|новий|нове|новы|нов|отныне|с сего дня|мой с|henceforth|стал|стала|стало|стали|стану|теперь|тепер|ныне|нынче|отныне|впредь|сейчас|щас|новый|новая|новое|новую|новой|нового|новом|новому|новым|
    новые|нова|новыи|новых|правильно|правильн*|верно|верный|верная|верное|верную|верные|верна|на самом деле|в действительности|надо|нужно|нужна|
    нужен|нада|должно|должна|должен|должны|должно быть|должна быть|должен быть|должны быть|следует|пусть|пусть будет|пускай|актуальн*|
    настоящ*|действующ*|постоянн*|взял|взяла|завел|завела|завели|купил|купила|получил|получила|оформил|окончил*|закончил*|защитил*|официально|по паспорту|в паспорте|моя :|мой :|мое :|мои :|mine :|mine is|
    паспорт пишет|по документам|снова|опять|выходит|на вооружении|полност*|целиком|ношу|хочу|с сегодня|с сегодняшнего|с лета|с осени|с весны|с зимы|с января|с февраля|с марта|с апреля|с мая|с июня|с июля|с августа|с сентября|с октября|с ноября|с декабря|с понедельника|с этого месяца|с этого года|с этой недели|с этой зимы|с этого лета|с этой осени|станет|стать|as of|
    now|noo|new|current|correct|right|actual|actually|really|proper|in fact|should be|should read|should say|should now be|should now read|
    should|ought to be|ought to say|ought to read|is now|are now|i'm now|it's now|it is now|now is|it should be|it should read|it should say|
    will be|going to be|from now on|officially|legally|changing to|passport says|certificate reads|certificate says|i've been|i have been|i've become|факт|фактически|по факту|требуется|итого|чтобы было|чтоб было|должно стоять|вместо него|вместо нее|вместо них|вместо этого|instead of it|instead of that|
    in its place|взамен|в паспорте стоит|в паспорте написано|в паспорте указано|completed|finished|obtained|graduated|assumed|became|become|would be|i'd like`,
  put: `постав*|укаж*|указать|указывать|указывайте|оставьте только|оставьте лишь|leave only|keep only|впиш*|вписать|впишем|внесит*|внеси|внести|запиш*|записать|записывайте|напиш*|напеш*|написать|пишите|пиши|
    исправ*|испрафт*|поправ*|переправ*|правьте|измени|изменит*|изменить|помен*|паменяй*|меняю|меняй|меняйт*|смен*|замен*|обнов*|перепи*|
    переделай*|добав*|допиш*|дополн*|вбей*|забей*|перебей*|привяж*|привязать|прикреп*|закреп*|сделай*|сделать|считать|числить|отмет*|занести|занесите|занеси|
    простав*|встав*|верни|верните|ставь*|ставт*|ставе*|паставт*|пастав*|переставь*|перевес*|перевед*|перевест*|переключ*|скоррект*|
    отредакт*|использ*|пользу*|пользуй*|перенес*|перенаправ*|везит*|вези|везти|возит*|зовите|зов*|переим*|уточн*|заполн*|актуализ*|
    исправлю|откорр*|писать|
    put|set|make|use|using|enter|write|record|register|list|show|note|add|change|changed|chnage|update|updated|amend|amended|edit|
    replace|replaced|switch|switched|alter|altered|fix|rectify|revise|substitute|read|spelled|spelt|reach|adjust|swap|say|be|becomes|please put|
    modify|save|store|correct to|call me|updation|move|reflect|swap|exchange`,
  instead: `in the place of|вместо|заместо|instead of|in place of|in lieu of|rather than|in substitution for|replacing|а не|and not|vice|другого вместо`,
  not: `не|ни|нет|no|not|isn't|ain't|never|am not|i'm not|it's not|is not|wasn't|was not`,
  but: `а|но|же|but|though|whereas|while|зато|хотя`,
  from: `с|со|из|от|from|fae`,
  to: `на|to|tae|with|into`,
  is: `is|it's|it is|its|i'm|i am|we're|are|been|being|am|im|я|он|она|это|есть|будет|that's|that is|like`,
  ended: `no longer|больше не|уже не|больше нет|уже нет|not any more`,
  gone: `действовать перестал|чужой|чужая|gilt nicht|is toast|toast|was me|superseded|не работает|не мой|не моя|не мое|неверно|неправильно|ошибка|устарел*|закрыл|закрыла|закрыт|закрывают|закроют|
    отключил*|отключен|отключат|заблокир*|заблочили|списан|расформирован*|забуд*|забыть|недейств*|не существует|не действует|
    не пользуюсь|сгорел|умер|пропал|потерян|выбросьте|
    is gone|is wrong|is incorrect|is dead|any more|anymore|was wrong|is closed|stopped|does not work|doesn't work|surrendered|
    is outdated|is not true|isn't true|is not right|isn't right|not correct|is not correct|isn't correct|не подходит|не подходят|закрываю|is old|expired|hacked|is not mine|isn't mine|not mine`,
  keep: `без изменений|без изм|остав*|оставл*|остается|остаются|остались|осталась|останется|остался|не меня*|не трога*|то же|тот же|та же|те же|прочее|прочие|остальн*|
    сохран*|unchanged|stays|stay|remains|remain|keep|everything else|the rest|leave|retain|don't change|do not change|don't touch|do not touch|no change|is fine|as is|живет|живой|жив`,
  clear: `не хранить|не храните|don't keep|do not keep|don't store|not be kept|убер*|убир*|убрать|удали|удалит*|удалить|удалял*|сотр*|стер*|стир*|сними|снимит*|снять|вытр*|опустош*|отсутств*|очист*|вычеркн*|исключ*|изъя*|снесит*|снести|
    выкин*|выброс*|уберем|пусто|пуст|пустой|пустое|пустую|пустым|чистая|чистой|затр*|обнул*|вымар*|скрой*|скрыть|
    remove|removed|delete|deleted|erase|erased|erasure|clear|cleared|blank|blanked|void|empty|null|take off|take away|taken off|taken out|take it off|take it out|take them out|take them off|strike|wipe|drop|off|away|rub|quit|left open|leave open`,
  account: `аккаунт*|аккаунте|учетн*|учетная запись|логин*|кабинет*|account|accounts|login|logged|профил*|profile|a/c|holder|страниц*|page|
    зарегистрирован|зарегистрирована|registered with|registered under|signed up`,
  nothing: `родилась|родился|родилса|рожден|рождена|праздник был|был рожден|была рождена|was born|were born|born`,
  other: `substituting|звонят|звонить|звоните|звонит|звонил*|звонили|call me`,
});
