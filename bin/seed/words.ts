/** What people write and say, by language. `{…}` is filled in; `|` parts what can be said instead of one another. */
type Words = Record<"greetings" | "stories" | "closings" | "answers" | "callNotes" | "things" | "months", string> & {
  asks: Record<"unsubscribe" | "edit" | "delete" | "access" | "question" | "disclosure", string>;
  subjects: Record<string, string>;
};

export const WORDS: Record<"ru" | "en", Words> = {
  ru: {
    greetings:
      "Здравствуйте!|Добрый день!|Добрый вечер.|Доброго времени суток!|Приветствую.|Уважаемые коллеги!|Здравствуйте, уважаемая редакция!",
    asks: {
      unsubscribe:
        "Прошу отписать меня от рассылки{place}.|Пожалуйста, уберите мой адрес из рассылки{place}.|Отпишите меня от новостей{place}, больше не интересно.|Не присылайте мне больше рекламу{place}.|Хочу отказаться от всех писем{place}.|Прекратите рассылку{place} на мой адрес.|Снимите меня с подписки{place}, писем слишком много.",
      edit: "Прошу исправить данные: {change}.|Измените, пожалуйста, в моей карточке: {change}.|У меня изменились сведения, {change}.|В анкете ошибка, правильно так: {change}.",
      delete:
        "Прошу удалить мой аккаунт и все мои данные.|Удалите, пожалуйста, всё, что вы обо мне храните.|Отзываю согласие на обработку персональных данных и прошу их уничтожить.|Закройте мою учётную запись навсегда.",
      access:
        "Пришлите, пожалуйста, копию всех данных, которые у вас есть обо мне.|Прошу сообщить, какие мои персональные данные вы обрабатываете.|Хочу получить выписку из своей карточки.",
      question:
        "Подскажите, почему мне перестал приходить {thing}?|Не могу войти в личный кабинет, что делать?|Как часто выходит {thing}?|Можно ли получать {thing} только по выходным?|Где посмотреть {thing} за {month}?",
      disclosure:
        "Кому вы передавали мои данные?|Сообщите, каким третьим лицам раскрыт мой телефон.|Откуда у партнёров мой адрес, кому вы его передали?",
    },
    stories:
      "Подписался ещё в {month}, но так и не понял зачем.|Заказ №{number} давно получен, вопросов по нему нет.|Мы переехали в {town}, и объявления прежнего города не нужны.|Писал вам в {month}, ответа не было.|Звонил на горячую линию, оператор посоветовал написать.|Раньше выручал {thing}, теперь читаю другое.|Письма приходят среди ночи и будят ребёнка.|Телефон зарегистрирован на мою маму, ей семьдесят лет.|Номер обращения {number} мне сообщили по телефону.|Муж пользуется тем же ящиком, не перепутайте нас.|Почта рабочая, начальство недовольно.|На сайте кнопка не срабатывает, пробовал с двух браузеров.|Карту лояльности оформили в магазине на вокзале в {month}.|Сын случайно поставил галочку при покупке билетов.|Договор {number} закрыт, долгов нет.|Прикладывать паспорт не хочу, спросите, что нужно.|Живу теперь в городе {town}, адрес прежний не действует.|Фамилию сменила после свадьбы в {month}.|Участвовала в розыгрыше велосипеда, больше не участвую.|Читаю с удовольствием, но времени не хватает.",
    closings:
      "С уважением, {name}|Спасибо! {name}|Заранее благодарю, {name}|{name}|Жду ответа. {name}|Всего доброго, {name}",
    answers:
      "Здравствуйте! Мы сделали то, о чём вы просили. Если что-то не так, ответьте на это письмо.|Здравствуйте! Ваше обращение выполнено: {done}. Спасибо, что написали.|Добрый день! Мы проверили карточку: {done}. Вопросы задавайте в ответ.|Здравствуйте! Готово: {done}. Мы рядом, если понадобится ещё что-нибудь.",
    callNotes:
      "Звонит {name}: {ask} Личность сверили по дате рождения.|Клиент {name} торопился. {ask}|{ask} Перезвонить не нужно. Назвала город: {town}.|Слышно плохо, повторили дважды. {ask} Фамилия: {name}.|{ask} Договорились, что ответ придёт сообщением.|По словам звонящего, {story} {ask}",
    things:
      "дайджест афиши|выпуск о путешествиях|каталог скидок|прогноз погоды для дачи|вестник кинопремьер|гороскоп|журнал о садоводстве|обзор вакансий|спортивный листок|музейная афиша|рецепт недели|бюллетень недвижимости",
    months: "январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре",
    subjects: {
      unsubscribe: "Отписка|Отпишите меня|Хватит писем|Рассылка|Прошу убрать из списка|Не хочу получать рекламу",
      edit: "Изменение данных|Ошибка в анкете|Новые сведения|Исправьте, пожалуйста|Обновить карточку",
      delete: "Удаление аккаунта|Удалите мои данные|Отзыв согласия|Закрыть учётную запись",
      access: "Какие данные вы храните|Запрос копии данных|Выписка",
      question: "Вопрос|Помогите разобраться|Личный кабинет|Не приходит письмо|Уточнение",
      disclosure: "Кому переданы данные|Передача третьим лицам|Запрос о раскрытии",
    },
  },
  en: {
    greetings: "Hello,|Hi,|Good morning,|Dear team,|To whom it may concern,|Good afternoon,",
    asks: {
      unsubscribe:
        "Please unsubscribe me from the mailing list{place}.|Take my address off the newsletter{place}.|Stop sending me offers{place}, please.|I no longer want any emails{place}.|Kindly remove me from the mailings{place}.",
      edit: "Please correct my record: {change}.|My details have changed: {change}.|There is a mistake in my profile, it should read {change}.",
      delete:
        "Please delete my account and everything you hold about me.|I withdraw my consent; erase my personal data.|Close my account for good, please.",
      access:
        "Please send me a copy of all the data you hold about me.|Which of my personal data do you process?|I would like an extract of my record.",
      question:
        "Why has the {thing} stopped coming?|I cannot sign in to my account, what should I do?|How often does the {thing} appear?|Where can I find the {thing} for {month}?",
      disclosure:
        "Whom have you passed my data on to?|Please tell me which third parties have my phone number.|How did your partners get my address?",
    },
    stories:
      "I signed up back in {month} and never knew why.|Order {number} arrived long ago, no questions about it.|We have moved to {town}, the old city's notices are of no use.|I wrote in {month} and nobody answered.|The hotline told me to write.|I used to enjoy the {thing}, now I read other things.|The mails come at night and wake the baby.|The phone belongs to my grandmother.|My case number was {number}.|My husband shares this mailbox, please don't mix us up.|The button on the site does nothing in two browsers.|My son ticked a box by accident while buying tickets.|Contract {number} is closed.|I took part in the bicycle raffle once.",
    closings: "Kind regards, {name}|Thanks, {name}|Yours sincerely, {name}|{name}|Best wishes, {name}",
    answers:
      "Hello! We did what you asked. If anything looks wrong, reply to this mail.|Hello! Your request is done: {done}. Thank you for writing.|Good day! We checked your record: {done}.",
    callNotes:
      "{name} is on the line: {ask} Identity checked by date of birth.|Caller in a hurry. {ask}|{ask} No call back needed. Lives in {town}.|Bad line, repeated twice. {ask} Name: {name}.",
    things:
      "events digest|travel issue|discount catalogue|garden weather forecast|film bulletin|horoscope|gardening magazine|vacancy review|sports sheet|museum programme|recipe of the week|property bulletin",
    months: "January|February|March|April|May|June|July|August|September|October|November|December",
    subjects: {
      unsubscribe: "Unsubscribe|Please remove me|No more emails|Newsletter|Take me off the list",
      edit: "Change of details|Mistake in my profile|Please correct|New details",
      delete: "Delete my account|Erase my data|Withdrawal of consent|Close my account",
      access: "What data do you hold|Copy of my data|Extract",
      question: "A question|Cannot sign in|Newsletter missing|Please help",
      disclosure: "Third parties|Who has my data|Disclosure request",
    },
  },
};
