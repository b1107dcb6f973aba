import type { Role } from "@/domain/acting";

export type DemoAccount = { name: string; email: string; password: string; role: Role; locale: "ru" | "en" };

const PASSWORD = "promise-kept-in-24h";

/** Who can sign in to the demo. The start command prints them; they exist only where demo data was asked for. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  { name: "Нина Суворова", email: "agent@desk.example", password: PASSWORD, role: "agent", locale: "ru" },
  { name: "Kate Morland", email: "kate@desk.example", password: PASSWORD, role: "agent", locale: "en" },
  { name: "Тимур Ахметов", email: "timur@desk.example", password: PASSWORD, role: "agent", locale: "ru" },
  { name: "Павел Гордеев", email: "supervisor@desk.example", password: PASSWORD, role: "supervisor", locale: "ru" },
  { name: "Ольга Ремезова", email: "admin@desk.example", password: PASSWORD, role: "admin", locale: "ru" },
];
