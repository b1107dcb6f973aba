import { Lexicon } from "../words/lexicon";

/** Words for what people do. Endings tell the rest. */
const OCCUPATIONS = new Lexicon<"yes" | "no">({
  yes: `безработн*|бухгалтер*|врач*|инженер*|юрист*|адвокат*|пенсионер*|студент*|учител*|преподават*|воспитател*|водител*|дальнобойщик*|домохозяйк*|продав*|кассир*|менеджер*|
    директор*|начальник*|заведующ*|руководител*|председател*|deacon|priest|pastor|imam|rabbi|nun|monk|священник*|монах*|дьякон*|терапевт*|главный|главная|главбух|старший|старшая|ведущий|мастер*|слесар*|токар*|сварщик*|электрик*|электромонт*|монтажник*|повар*|официант*|бариста|
    шеф-бариста|шеф-повар*|парикмахер*|медсестр*|медбрат*|фельдшер*|санитар*|психолог*|логопед*|педагог*|няня|тренер*|инструктор*|дизайнер*|программист*|разработчик*|аналитик*|
    тестировщик*|администратор*|секретар*|курьер*|кладовщик*|логист*|экспедитор*|грузчик*|фермер*|агроном*|ветеринар*|зоотехник*|машинист*|диспетчер*|охранник*|сторож*|
    военн*|майор*|полковник*|капитан*|лейтенант*|полицейск*|пожарн*|спасател*|летчик*|пилот*|моряк*|художник*|музыкант*|актер*|актрис*|певиц*|журналист*|редактор*|корректор*|
    переводчик*|писател*|библиотекар*|научный|научн*|экономист*|финансист*|маркетолог*|риелтор*|риэлтор*|предпринимател*|самозанят*|ип|фрилансер*|архитектор*|строител*|прораб|прораба|прорабом|
    плиточник*|маляр*|штукатур*|плотник*|столяр*|каменщик*|крановщик*|геолог*|геодезист*|химик*|физик*|биолог*|историк*|экскурсовод*|гид|кондитер*|пекар*|швея|портн*|закройщик*|
    модель|фотограф*|оператор*|методист*|лаборант*|фармацевт*|провизор*|стоматолог*|хирург*|терапевт*|акушер*|анестезиолог*|массажист*|косметолог*|визажист*|ученик*|ученица|школьни*|
    стажер*|специалист*|консультант*|эксперт*|сотрудник*|служащ*|рабочий|разнорабоч*|уборщи*|дворник*|вахтер*|почтальон*|таксист*|автослесар*|механик*|техник|техником|техник-технолог|технолог*|
    конструктор*|проектировщик*|инспектор*|ревизор*|аудитор*|нотариус*|судья|следовател*|юрисконсульт*|помощник*|ассистент*|заместител*|зам|завхоз*|завуч*|доцент*|профессор*|декан*|ректор*|
    аспирант*|керамист*|флорист*|садовник*|лесник*|егерь|рыбак*|пчеловод*|животновод*|доярка|тракторист*|комбайнер*|мойщик*|товаровед*|мерчендайзер*|делопроизводител*|кадровик*|hr*|
    репетитор*|поэт|поэтесса|сторож|мама в декрете|социальный|соцработник*|волонтер*|блогер*|писарь|звукорежиссер*|режиссер*|продюсер*|сценарист*|сапожник*|часовщик*|ювелир*|
    retired|pensioner|unemployed|self-employed|freelance*|homemaker|housewife|student*|pupil|nurse*|doctor*|surgeon*|dentist*|pharmacist*|teacher*|lecturer*|professor*|tutor*|
    engineer*|developer*|programmer*|designer*|architect*|manager*|director*|head|chief|senior|lead|junior|deputy|assistant*|associate*|analyst*|accountant*|bookkeeper*|clerk*|
    secretary|receptionist*|librarian*|lawyer*|solicitor*|barrister*|paralegal*|attorney*|judge|police*|officer*|soldier*|driver*|trucker|courier*|chef|cook|baker|butcher|waiter|waitress|barista|
    bartender|cleaner*|carpenter*|joiner*|plumber*|electrician*|welder*|mechanic*|builder*|roofer*|painter*|decorator*|farmer*|rancher*|gardener*|vet|veterinar*|midwife|carer|caregiver|therapist*|
    psychologist*|physiotherapist*|translator*|interpreter*|writer*|author|editor*|copywriter*|journalist*|photographer*|artist*|musician*|actor|actress|singer|consultant*|advisor*|adviser*|
    specialist*|technician*|operator*|supervisor*|coordinator*|administrator*|owner|founder|entrepreneur*|trader|broker|agent|seller|salesman|salesperson|cashier|shopkeeper|signalman|pilot|sailor|
    captain|guard|caretaker|janitor|trainee|apprentice|intern|trainer*|coach|instructor*|scientist*|researcher*|chemist*|biologist*|physicist*|economist*|ceo|cto|cfo|hr|it|phd|machinist*|foreman|
    labourer*|laborer*|worker*|handyman|housekeeper|nanny|childminder|beekeeper|brewer|barber|hairdresser*|beautician|stylist|florist|jeweller|tailor|seamstress|potter|planner*|buyer|surveyor*`,
  no: `номер*|адрес*|договор*|ящик*|праздник*|вечер*|number*|letter*|order*|other|another|ever|never|whatever|however|user|over|after|under|remember|september|october|november|december|error|for|
    your|our|four|hour|want|ant|went|sent|different|apartment|document|statement|department|current|recent|urgent|moment|comment|present|парень|день|очень|теперь|апрель|календар*|разниц*|границ*|больниц*|улиц*|страниц*|единиц*|
    словар*|январь|характер*|компьютер*|интернет*|размер*|пример*|например|кабинет*|фамил*|город*`,
});
const ENDING =
  /(?:щик|чик|тель|ист|лог|вед|граф|ница|щица|ёр|ер|ор|арь|(?:er|or|ist|ian|eer|smith|man|woman|maker|ant))$/;

const SURE_ENDING = /(?:щик|чик|льщица|щица|чица|тель|тельница|лог|вед|граф)$/;

/** How surely a word names a trade, a post or what else people do: 1 when it is known, less by its ending alone. */
export function occupationIn(word: string): number {
  const known = OCCUPATIONS.at([word], 0);
  if (known) return known.tag === "yes" ? 1 : 0;
  const last = word.slice(word.lastIndexOf("-") + 1);
  if (last !== word) return occupationIn(last);
  if (word.length > 5 && SURE_ENDING.test(word)) return 0.8;
  return word.length > 4 && ENDING.test(word) ? 0.5 : 0;
}

const EDUCATION = new Lexicon<"yes">({
  yes: `высшее|высш*|среднее|средне*|неоконченн*|незаконченн*|неполн*|начальное|специальное|техническое|профессиональн*|педагогическ*|медицинск*|юридическ*|экономическ*|бакалавр*|магистр*|
    кандидат*|доктор|аспирант*|ординат*|колледж*|педколледж*|училище*|пту|техникум*|вуз|институт*|университет*|академи*|школа|школу|лицей|гимнази*|курсы|студент*|ученик*|ученица|класс*|
    факультет*|диплом*|специалист*|бакалавриат*|магистратур*|
    bachelor*|master*|phd|doctorate|ba|bsc|ma|msc|mba|b.a|b.e|degree|diploma|certificate|cert|university|college|school|higher|secondary|primary|vocational|incomplete|a-levels|gcse*|graduate|
    postgraduate|undergraduate|academy|institute|faculty|btec|nvq|hnd|foundation|llb|llm|md|ged|associate*`,
});

/** Whether a word speaks of schools and degrees. */
export function isEducation(word: string): boolean {
  return EDUCATION.has(word);
}
