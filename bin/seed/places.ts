/** Each region with its chief town and how many live there, in tens of thousands: so are the invented people spread. */
const PLACES = `
RU-MOW Москва 1315|RU-MOS Красногорск 865|RU-KDA Краснодар 583|RU-SPE Санкт-Петербург 560|RU-SVE Екатеринбург 422
RU-ROS Ростов-на-Дону 416|RU-BA Уфа 408|RU-TA Казань 400|RU-CHE Челябинск 340|RU-DA Махачкала 323|RU-SAM Самара 314
RU-NIZ Нижний Новгород 306|RU-STA Ставрополь 289|RU-KYA Красноярск 284|RU-NVS Новосибирск 279|RU-KEM Кемерово 254
RU-PER Пермь 249|RU-VGG Волгоград 245|RU-SAR Саратов 240|RU-IRK Иркутск 233|RU-VOR Воронеж 227|RU-ALT Барнаул 213
RU-LEN Гатчина 204|RU-OMS Омск 182|RU-ORE Оренбург 183|RU-PRI Владивосток 180|RU-KHM Сургут 176|RU-TYU Тюмень 161
RU-CE Грозный 155|RU-BEL Белгород 148|RU-TUL Тула 147|RU-UD Ижевск 143|RU-VLA Владимир 131|RU-KHA Хабаровск 128
RU-PNZ Пенза 124|RU-TVE Тверь 120|RU-YAR Ярославль 119|RU-ULY Ульяновск 117|RU-CU Чебоксары 116|RU-BRY Брянск 114
RU-KIR Киров 113|RU-VLG Вологда 112|RU-LIP Липецк 111|RU-RYA Рязань 108|RU-KLU Калуга 107|RU-KRS Курск 106
RU-TOM Томск 105|RU-KGD Калининград 103|RU-YAN Салехард 51|RU-SA Якутск 100|RU-ZAB Чита 98|RU-BU Улан-Удэ 97
RU-TAM Тамбов 95|RU-AST Астрахань 94|RU-ARK Архангельск 94|RU-IVA Иваново 90|RU-KB Нальчик 90|RU-SMO Смоленск 86
RU-MO Саранск 76|RU-KGN Курган 75|RU-AMU Благовещенск 75|RU-KO Сыктывкар 72|RU-ORL Орёл 69|RU-SE Владикавказ 68
RU-ME Йошкар-Ола 67|RU-MUR Мурманск 65|RU-PSK Псков 58|RU-NGR Великий Новгород 57|RU-KOS Кострома 56|RU-KK Абакан 53
RU-KR Петрозаводск 52|RU-IN Магас 52|RU-AD Майкоп 50|RU-KC Черкесск 47|RU-SAK Южно-Сахалинск 46|RU-TY Кызыл 34
RU-KAM Петропавловск-Камчатский 29|RU-KL Элиста 26|RU-AL Горно-Алтайск 21|RU-YEV Биробиджан 15|RU-MAG Магадан 13
RU-CHU Анадырь 5|RU-NEN Нарьян-Мар 4`;

export type Home = { region: string; town: string; weight: number };

export const HOMES: Home[] = PLACES.trim()
  .split(/[|\n]/)
  .map((line) => {
    const [, region, town, weight] = /^(\S+) (.+) (\d+)$/.exec(line)!;
    return { region: region!, town: town!, weight: Number(weight) };
  });
