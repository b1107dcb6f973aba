/** Words between a cue and its value that say nothing themselves. */
export const FILLERS: ReadonlySet<string> = new Set(
  `меня мне мой моя мое мою моем моей моего моих мои у как так этот эту этого же просто уже вас нас ваш там тут тогда вам нам его ее их оно пожалуйста
  пажалуста плиз просьба прошу вот такой такая такое такую именно только номер телефон телефона адрес почту почта почты ящик имя фамилия фамилию г гор город и в к о до
  на по анкете профиле кабинете карточке анкету профиль карточку кабинет личный личном графе строке поле имени цифры указанный следующий следующую следующим телефончик
  the a an as my me your our of to in under for that this one number phone mobile address email e mail surname name first last family given please kindly by at
  entry field profile account record records be read and we us you entry form here mr mrs ms miss dr`.split(/\s+/),
);

/** A comma beside «пожалуйста» parts nothing. */
export function isPlease(word: string | undefined): boolean {
  return word === "пожалуйста" || word === "please" || word === "плиз";
}
