import { bind } from "./binding/bind";
import type { Bound } from "./binding/bound";
import { Topics } from "./binding/topics";
import { readLetter } from "./reading/letter";

const FIELD =
  /^[ \t]*(?:что (?:нужно )?изменить|какое поле|изменяемое поле|поле|what to change|field(?: to change)?)[ \t]*:[ \t]*(\S[^\n]{0,200})$/imu;
const VALUE =
  /^[ \t]*(?:новое значение|новые данные|изменить на|правильное значение|new value|change to|correct value)[ \t]*:[ \t]*(\S[^\n]{0,300})$/imu;

/** «Что изменить: … / Новое значение: …»: what was filled into a form; the rest of it says who wrote. Null for no such form. */
export function readForm(own: string): Bound[] | null {
  const [field, value] = [FIELD.exec(own), VALUE.exec(own)];
  if (!field || !value) return null;
  const start = value.index + value[0].lastIndexOf(value[1]!);
  const heading = readLetter(field[1]!, [], false);
  const letter = readLetter(`: ${value[1]}`, [], false);
  const { sure, likely } = bind(letter, new Topics(letter, heading));
  const shift = start - 2;
  return [...sure, ...(sure.length > 0 ? [] : likely)].map((bound) => ({
    ...bound,
    start: bound.start + shift,
    end: bound.end + shift,
    plain: true,
  }));
}
