import { expect, test } from "vitest";
import { findMentions, regionsNamed } from "./mentions";
import { REGIONS } from "./regions";

test.each(REGIONS)("$code is found by its own names", ({ code, ru, en }) => {
  expect(regionsNamed(ru)).toEqual([code]);
  expect(regionsNamed(en)).toEqual([code]);
});

test("there are the 83 subdivisions of ISO 3166-2:RU", () => {
  expect(new Set(REGIONS.map((region) => region.code)).size).toBe(83);
});

test.each([
  ["афиша по Самарской области, а я в Самаре не живу", ["RU-SAM"]],
  ["ленинградская обл и питер тоже", ["RU-LEN", "RU-SPE"]],
  ["Московская область и Москва", ["RU-MOS", "RU-MOW"]],
  ["Алтайский край, Республика Алтай", ["RU-ALT", "RU-AL"]],
  ["ХМАО и ЯНАО, Ненецкий округ", ["RU-KHM", "RU-YAN", "RU-NEN"]],
  ["в Ростове-на-Дону и Нижнем Новгороде", ["RU-ROS", "RU-NIZ"]],
  ["Н.Новгород, Великий Новгород", ["RU-NIZ", "RU-NGR"]],
  ["Новосиб. обл., ЕКБ", ["RU-NVS", "RU-SVE"]],
  ["рассылка по Башкирии, Кузбассу и Югре", ["RU-BA", "RU-KEM", "RU-KHM"]],
  ["185000, Республика Карелия, г. Петрозаводск", ["RU-KR"]],
  ["ot rassylki po Krasnojarskomu kraju", ["RU-KYA"]],
  ["v Nizhnem Novgorode i Cheljabinske", ["RU-NIZ", "RU-CHE"]],
  ["Yekaterinburg, Nizhniy Novgorod, St. Petersburg", ["RU-SVE", "RU-NIZ", "RU-SPE"]],
  ['the list "regional-murmansk"', ["RU-MUR"]],
  ["Perm Krai and the Vladimir newsletter", ["RU-PER", "RU-VLA"]],
  ["Amur and Sakhalin editions", ["RU-AMU", "RU-SAK"]],
  ["уехал из Орла во Владимир, потом в Киров", ["RU-ORL", "RU-VLA", "RU-KIR"]],
  ["- Владимир: убрать\n- Орёл — оставить", ["RU-VLA", "RU-ORL"]],
])("finds the regions of «%s»", (text, codes) => {
  expect(regionsNamed(text)).toEqual(codes);
});

test.each([
  "орёл летит над курганом",
  "Владимир Петров, Мария Иванова",
  "ул. Московская, д. 3, Ленинградский проспект, ул. Кирова",
  "звоните до 18:00 мск",
  "по московскому времени",
  "stella.tomsk@pochta.example, https://omsk.example/perm",
  "a permanent nomad",
  "промокод PERM10",
  "Приморский район",
  "С уважением,\nИван Смоленский",
])("finds no region in «%s»", (text) => {
  expect(regionsNamed(text)).toEqual([]);
});

test("a mention tells where it stands", () => {
  const text = "я из Нижнего Новгорода родом";
  const [mention] = findMentions(text);
  expect(text.slice(mention!.start, mention!.end)).toBe("Нижнего Новгорода");
});
