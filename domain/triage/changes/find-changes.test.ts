import { expect, test } from "vitest";
import { sentencesOf } from "../language/sentences";
import { findChanges } from "./find-changes";

const read = (text: string, subject = "", sender: string | null = null) =>
  findChanges(text, subject, [...sentencesOf(subject, true), ...sentencesOf(text)], sender);
const changes = (text: string, subject = "") => read(text, subject).changes;

test.each([
  ["Фамилия: Рогова", { familyName: "Рогова" }],
  ["Исправьте имя на Эльвира", { givenName: "Эльвира" }],
  ["Surname should read Lindqvist", { familyName: "Lindqvist" }],
  ["Укажите пол: жен", { gender: "female" }],
  ["Date of birth: 3 May 1979", { birthDate: "1979-05-03" }],
  ["Телефон замените на 8 900 610-20-35", { phone: "+79006102035" }],
  ["My e-mail is now vera@site.example, please update it", { email: "vera@site.example" }],
  ["Семейное положение поставьте «разведена»", { maritalStatus: "разведена" }],
  ["Впишите родной город: Сызрань", { homeTown: "Сызрань" }],
  ["Родственники: муж Олег, сын Тихон", { familyTies: "муж Олег, сын Тихон" }],
  ["Адрес теперь такой: г. Орёл, ул. Новая, д. 5, кв. 8", { address: "г. Орёл, ул. Новая, д. 5, кв. 8" }],
  ["В графе «образование» напишите «высшее техническое»", { education: "высшее техническое" }],
  ["Please change my occupation to night nurse", { occupation: "night nurse" }],
  ["Occupation - tram driver", { occupation: "tram driver" }],
])("by a label: %s", (text, expected) => {
  expect(changes(text)).toEqual(expected);
});

test.each([
  ["Была Ветрова, стала Озерова. Поправьте фамилию.", { familyName: "Озерова" }],
  ["Поменяйте фамилию с Котовой на Лебедеву", { familyName: "Лебедева" }],
  ["Имя не Алена, а Алина", { givenName: "Алина" }],
  ["Моё имя Софья, а не София", { givenName: "Софья" }],
  ["Вместо «Эмма» у вас в имени стоит «Ема»", { givenName: "Эмма" }],
  ["Вместо имени «Ема» должно быть «Эмма»", { givenName: "Эмма" }],
  ["Записали имя Дима вместо Дина, исправьте", { givenName: "Дина" }],
  ["Родилась я не 7 мая, а 17 мая 1988 года", { birthDate: "1988-05-17" }],
  ["В анкете 4.05.1991, а по паспорту 5.04.1991. Исправьте дату рождения", { birthDate: "1991-04-05" }],
  ["Номер 8 900 610-20-35 больше не мой, новый 8 900 610-20-36", { phone: "+79006102036" }],
  ["My last name changed from Hale to Okoro", { familyName: "Okoro" }],
  ["My surname is Voss, not Vos", { familyName: "Voss" }],
  ["You have me born on 4/25/1990, it should be 4/5/1990", { birthDate: "1990-04-05" }],
  ["Please show 8 900 610-20-36 instead of 8 900 610-20-35 as my phone", { phone: "+79006102036" }],
  ["Substitute 8 900 610-20-36 for 8 900 610-20-35 as my phone", { phone: "+79006102036" }],
  ["I used to be a clerk, now I am a baker. Please update my job", { occupation: "baker" }],
  ["e-mail: old@site.example → new@site.example", { email: "new@site.example" }],
  ["Имя | Катя | Екатерина", { givenName: "Екатерина" }],
  ["- home_town: Oslo\n+ home_town: Bergen", { homeTown: "Bergen" }],
  ["Профессия была швея, теперь технолог", { occupation: "технолог" }],
  ["В профиле указан мужской пол, я женщина", { gender: "female" }],
])("by old and new: %s", (text, expected) => {
  expect(changes(text)).toEqual(expected);
});

test.each([
  ["Переехала, теперь живу: г. Псков, ул. Речная, д. 2", { address: "г. Псков, ул. Речная, д. 2" }],
  ["С субботы я женат, отразите это в анкете", { maritalStatus: "женат" }],
  ["I'm engaged now, please show it", { maritalStatus: "engaged" }],
  ["новый номер 8 900 610 20 36, старый забудьте", { phone: "+79006102036" }],
  ["I live at 4 Hill View, Ripon now", { address: "4 Hill View, Ripon" }],
])("by its type and a word: %s", (text, expected) => {
  expect(changes(text)).toEqual(expected);
});

test.each([
  ["Поставьте: Сызрань", "Родной город неверный", { homeTown: "Сызрань" }],
  ["Там «менеджер», а я давно водитель", "Профессия", { occupation: "водитель" }],
  ["It is 9 June 1978", "Date of birth", { birthDate: "1978-06-09" }],
  ["", "Поменяйте телефон на 8 900 610-20-36", { phone: "+79006102036" }],
])("by the subject: %s [%s]", (text, subject, expected) => {
  expect(changes(text, subject)).toEqual(expected);
});

test.each([
  ["Профессию уберите совсем", { occupation: "" }],
  ["Сотрите мой телефон, остальное оставьте", { phone: "" }],
  ["Уберите из анкеты адрес и дату рождения. Имя не трогайте", { address: "", birthDate: "" }],
  ["Прошу очистить:\n- телефон;\n- родственники.", { phone: "", familyTies: "" }],
  ["Please remove my phone number, keep the rest", { phone: "" }],
  ["Could the home town be left blank?", { homeTown: "" }],
  ["Take my birthday off there", { birthDate: "" }],
])("a field to be emptied: %s", (text, expected) => {
  expect(changes(text)).toEqual(expected);
});

test.each([
  "Не удаляйте мой телефон",
  "Удалите мой профиль со всеми данными",
  "Уберите мой номер из рассылки",
  "Телефон оставьте прежний: 8 900 610-20-35",
  "Фамилия прежняя, Озерова, её не меняйте",
  "Please keep my address as is: 4 Hill View, Ripon",
  "Спасибо, всё получилось!",
])("asks for no change: %s", (text) => {
  expect(read(text).rule).toBeNull();
});

test("several fields of one letter each get their value, and only theirs", () => {
  const text = `Здравствуйте! Внесите, пожалуйста:
1) имя: Ғалия (было Галия);
2) фамилия – фон Берг;
3) телефон 8(900)610-20-36, старый 8(900)610-20-35 отключён;
4) семейное положение: замужем;
5) e-mail прежний.
С уважением, Галия`;
  expect(changes(text)).toEqual({
    givenName: "Ғалия",
    familyName: "фон Берг",
    phone: "+79006102036",
    maritalStatus: "замужем",
  });
});

test.each([
  ["Было: Ася Ветрова. Стало: Анастасия Ветрова-Лунд. Поменяйте имя и фамилию.", "Анастасия", "Ветрова-Лунд"],
  ["Имя и фамилия: Әлфия Гыйззәтуллина", "Әлфия", "Гыйззәтуллина"],
  ["ФИО исправьте на Озерова Инга Павловна", "Инга", "Озерова"],
  ["Please correct my full name to Þórdís Ægisdóttir", "Þórdís", "Ægisdóttir"],
])("a whole name goes to its fields: %s", (text, givenName, familyName) => {
  expect(changes(text)).toEqual({ givenName, familyName });
});

test("an address of mail that the letter comes from is new when the letter says so, and else tells who writes", () => {
  const sender = "vera@site.example";
  expect(read("Замените почту на этот адрес, с которого пишу.", "", sender).changes).toEqual({ email: sender });
  expect(read("Кабинет на vera@site.example, смените телефон на 8 900 610-20-36", "", sender).changes).toEqual({
    phone: "+79006102036",
  });
});

test("what was filled into a form counts, who filled it in does not", () => {
  const text = "Имя: Семён\nТелефон: 8 900 610-20-35\nЧто изменить: город\nНовое значение: Петрозаводск\n";
  expect(changes(text)).toEqual({ homeTown: "Петрозаводск" });
});

test("Latin Russian and misspelt words are read", () => {
  expect(changes("Privet! smenil nomer, teper 8 900 610 20 36, izmenite pozhaluista")).toEqual({
    phone: "+79006102036",
  });
  expect(changes("номир поменяйти на 89006102036")).toEqual({ phone: "+79006102036" });
});

test("what has only the form of a value is no sign of an edit", () => {
  const found = read("8 900 610-20-36");
  expect(found).toMatchObject({ changes: { phone: "+79006102036" }, rule: null, labelled: {} });
});

/** Milliseconds of the processor's own time, which no neighbour on the machine lengthens; the best of three. */
function cost(text: string): number {
  const sentences = sentencesOf(text).slice(0, 500);
  const once = () => {
    const before = process.cpuUsage();
    findChanges(text, "адрес", sentences, null);
    return process.cpuUsage(before).user / 1000;
  };
  return Math.min(once(), once(), once());
}

const TIMES_LONGER = 4;
/** A square would be sixteen times the cost. */
const TIMES_DEARER = 12;
const LEAST_MEASURED = 15;

test.each(["убрать адрес, ", "«имя» ", "г. Москва, ", "| a "])(
  "the cost grows with the length of a hostile text, not with its square: %s",
  (piece) => {
    const short = piece.repeat(12_000 / piece.length);
    const allowed = TIMES_DEARER * Math.max(cost(short), LEAST_MEASURED);
    expect(cost(short.repeat(TIMES_LONGER))).toBeLessThan(allowed);
  },
);
