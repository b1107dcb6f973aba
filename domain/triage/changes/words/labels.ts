import type { ChangedField } from "./fields";
import { Lexicon } from "./lexicon";

/** A field, or a name of which it is not said which. */
export type Label = ChangedField | "anyName";

/** How people call each field. A colon or a dash makes a name of a word that else only speaks of it. */
export const LABELS = new Lexicon<Label>({
  birthDate: `дат* рожд*|день рожд*|дня рожд*|дню рожд*|днем рожд*|дне рожд*|ден рожд*|год рожд*|года рожд*|месяц рожд*|д . р|др|дата|дату|дате|даты|датой|моя дата|днюх*|народження|нараджэння|рождени*|возраст*|
    date of birth|birth date|birthdate|birth_date|date_of_birth|birthday|bday|b-day|dob|d . o . b|birth year|year of birth|birth certificate|age`,
  maritalStatus: `сімейне|сімейний стан|семейн* полож*|семейн* статус*|сем . полож*|сем . пол|семейное|статус*|положение|
    marital status|marital_status|marital|civil status|family status|family position|relationship status|relationship|status`,
  familyTies: `родственн* связ*|родственник*|родств*|состав* семьи|семейн* связ*|семейными связями|члены семьи|членах семьи|родных|родные|родне|родня|родню|близк*|семье|семья|семью|семьи|семя|
    дети :|family ties|family_ties|family members|family details|family information|family section|relatives|next of kin|family|kids :|children :`,
  homeTown: `родн* город*|город* родн*|город рожд*|место рожд*|места рожд*|город|города|городом|городе|городу|родина|
    home town|home_town|hometown|hometoun|home city|town|native town|native city|city|birthplace|place of birth`,
  occupation: `род* занят*|род* деят*|вид деят*|занятие|занятия|занятий|занятии|занятость|профессия|профессии|профессию|профессией|прафес*|профес|проф|должност*|место работы|мест* работ*|работа|работу|
    работе|работы|работой|кем работ*|специальност*|робота|
    occupation*|profession|job title|job|designation|employment|line of work|position|career|trade|work :|work -|work –|title :|title -`,
  education: `обр|освіта|образовани*|оброзовани*|уровень образ*|учеба|учебу|учебе|учебы|education|schooling|school|degree|qualification*|studies`,
  gender: `пол|пола|полом|gender|sex`,
  familyName: `ф :|прізвище|прозвішча|фамил*|девич* фамил*|фамель*|maiden name|married name|last name|last_name|family name|family_name|surname*|second name`,
  givenName: `name :|имя|ім'я|імя|імʼя|имени|именем|имена|given name|given_name|first name|first_name|firstname|forename|christian name`,
  anyName: `name|names|full name|фио|ф . и . о|имя и фамил*|фамил* и имя|имя фамил*|фамил* имя`,
  email: `пошта|пошту|пошти|e-mail|email|emial|e-mail id|email id|электронн* почт*|электронн* адрес*|адрес* почты|адрес* электронн* почты|имейл*|имеил*|емейл*|мейл*|мыло|мыла|почт|почта|почту|почты|почте|почтой|почтов* ящик*|ящик*|
    mail id|mailbox|mail address|email address|e-mail address|inbox`,
  phone: `нумар*|мабільн*|ном|телефон*|номер*|нумер*|номир*|мобильн*|мобила|сотов*|тел|моб|симк*|phone*|phone number|mobile*|mobile number|cell|cellphone|telephone*|telephone number|landline|direct line|numbers|nubmer|sim|
    number :|number -`,
  address: `адреса|адресу|адрес*|домашн* адрес*|почтов* адрес*|мест* жительства|мест* доставк*|прописк*|прописке|
    address*|adress*|home address|postal address|delivery address|mailing address|residential address|residence`,
});

/** Words that speak of a field without naming it: what happened, what one does. */
export const TOPICS = new Lexicon<Label>({
  birthDate: `родил*|рожден*|born`,
  maritalStatus: `женил*|замуж*|расписал*|поженил*|развел*|развод*|овдов*|разошлись|свадьб*|роспись|married|divorce*|engaged|widow*|wedding|husband|wife`,
  familyTies: `дети|детей|детях|сын*|доч*|внук*|внуч*|kids|children|baby`,
  homeTown: `откуда|родом|поступил*`,
  occupation: `работаю|тружусь|служу|работал*|уволил*|повысили|перевели|устроил*|трудовой|work|working|title|promoted|hired|exam`,
  education: `учусь|диплом*|степень|защитил*|окончил*|закончил*|поступил*|отчислили|graduated|exam`,
  gender: `mr|ms|mrs|девочка|мальчик|bloke`,
  familyName: `wed|замуж*|свадьб*|паспорт*|дефис*|развел*|married|wedding|passport|hyphen|divorce*`,
  givenName: `зовут|звать|назвали|nickname|call`,
  anyName: `опечатк*|букв*|spell*|spelt|letter|typo`,
  email: `собака|box|mail|provider`,
  phone: `звон*|number|call`,
  address: `живу|живем|жили|жила|жил|переехал*|проживаю|перее*|переезд*|переселил*|перебрал*|заселил*|прописан|доставлять|доставляйте|везите|привозите|курьер*|посылк*|
    moved|moving|move|live|living|house|flat|housing|studio|office|courier*|parcel*`,
});
