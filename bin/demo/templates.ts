import type { Acting } from "@/domain/acting";
import { createTemplate } from "@/domain/templates/create";

/** The letters that the demo's agents answer with. */
export async function seedTemplates(acting: Acting): Promise<void> {
  for (const { ru, en } of LETTERS)
    await createTemplate(acting, {
      nameRu: ru.name,
      nameEn: en.name,
      subjectRu: ru.subject,
      textRu: ru.text,
      subjectEn: en.subject,
      textEn: en.text,
    });
}

const LETTERS = [
  {
    ru: {
      name: "Уточнить, о каком аккаунте речь",
      subject: "Обращение № {number}: уточните, пожалуйста, аккаунт",
      text: `Здравствуйте, {name}!

Мы получили ваше обращение № {number}, но не нашли у себя аккаунта с этим адресом. Напишите, пожалуйста, с какого адреса почты или номера телефона вы регистрировались, и мы сразу займёмся вашей просьбой.

Ответим до {dueAt}.

{agent}
{operator}`,
    },
    en: {
      name: "Ask which account it is about",
      subject: "Request No. {number}: which account is it about?",
      text: `Hello {name},

We have received your request No. {number}, but hold no account with this address. Please tell us the email address or phone number you registered with, and we will see to it at once.

We will answer by {dueAt}.

{agent}
{operator}`,
    },
  },
  {
    ru: {
      name: "Отписка: уточнить регион",
      subject: "Обращение № {number}: от каких рассылок вас отписать?",
      text: `Здравствуйте, {name}!

Вы просите отписать вас от рассылки. Скажите, пожалуйста, от одной — по региону «{region}» — или сразу от всех. Если не ответите, отпишем от той, о которой вы написали: до {dueAt}.

{agent}
{operator}`,
    },
    en: {
      name: "Unsubscribe: ask for the region",
      subject: "Request No. {number}: which mailings shall we stop?",
      text: `Hello {name},

You ask to be unsubscribed. Shall we stop one mailing, “{region}”, or all of them? If we do not hear from you, we will stop the one you wrote about: by {dueAt}.

{agent}
{operator}`,
    },
  },
  {
    ru: {
      name: "Подтвердить личность",
      subject: "Обращение № {number}: подтвердите, что это вы",
      text: `Здравствуйте, {name}!

Чтобы изменить или удалить данные, мы должны убедиться, что просите именно вы. Ответьте на это письмо с адреса, который указан в аккаунте, или назовите два факта из него: например, дату рождения и родной город.

Пароли и документы присылать не нужно.

{agent}
{operator}`,
    },
    en: {
      name: "Ask for proof of identity",
      subject: "Request No. {number}: please confirm it is you",
      text: `Hello {name},

Before we change or delete data we must be sure that it is you who asks. Answer this letter from the address in your account, or name two facts it holds, such as your date of birth and home town.

There is no need to send passwords or documents.

{agent}
{operator}`,
    },
  },
  {
    ru: {
      name: "Какие данные мы храним",
      subject: "Обращение № {number}: сведения о ваших данных",
      text: `Здравствуйте, {name}!

Вы спрашивали, что мы о вас храним. Выписка приложена к этому письму: данные аккаунта, контакты, подписки и согласия с датами. Изменить или удалить их можно в любой момент, ответив на это письмо.

{agent}
{operator}`,
    },
    en: {
      name: "What data we hold",
      subject: "Request No. {number}: the data we hold about you",
      text: `Hello {name},

You asked what we hold about you. An extract is attached: the data of your account, your contacts, subscriptions and consents with their dates. You may change or delete them at any time by answering this letter.

{agent}
{operator}`,
    },
  },
  {
    ru: {
      name: "Данные третьим лицам не передаём",
      subject: "Обращение № {number}: о передаче данных",
      text: `Здравствуйте, {name}!

По обращению № {number} от {receivedAt} ({requests}): мы передаём данные другим лицам только по закону или с согласия самого человека. Если у вас есть такое основание, пришлите его, и мы рассмотрим вопрос ещё раз.

{agent}
{operator}`,
    },
    en: {
      name: "We do not pass data on",
      subject: "Request No. {number}: on passing on data",
      text: `Hello {name},

On your request No. {number} of {receivedAt} ({requests}): we pass data on only where the law obliges us to or the person concerned agrees. If you have such grounds, please send them and we will look at it again.

{agent}
{operator}`,
    },
  },
];
