/** Common given names, in plain letters: they tell the given name of a whole one, and what a name alone is. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `александр алексей анатолий андрей антон аркадий арсений артем артур афанасий богдан борис вадим валентин валерий василий виктор виталий владимир владислав вячеслав
  геннадий георгий герман глеб григорий давид даниил данил данила демид денис дмитрий евгений егор ефим захар иван игнат игорь илья иннокентий иосиф кирилл константин
  лев леонид лука макар максим марат марк матвей мирон михаил назар никита николай олег остап павел петр платон прохор родион роман ростислав руслан савелий святослав
  семен сергей станислав степан тарас тимофей тимур федор филипп фома эдуард юлиан юлий юрий яков ян ярослав
  агата агния ада аделина аза алена александра алина алиса алла альбина анастасия ангелина анжела анжелика анна антонина арина белла валентина валерия варвара василиса вера вероника
  виктория виолетта галина дарина дарья диана дина ева евгения екатерина елена елизавета жанна зинаида злата зоя инга инесса инна ираида ирина карина каролина кира клавдия клара кристина
  ксения лада лариса лидия лилия лия лолита любовь людмила майя маргарита марина мария марта милана мила надежда наталия наталья нелли ника нина нонна оксана олеся ольга полина прасковья раиса
  регина римма рита роза руфина светлана серафима снежана софия софья стелла стефания таисия тамара татьяна ульяна фаина фекла эвелина элеонора эльвира эмилия эмма юлия юлиана яна ярослава
  саша паша маша даша катя лена оля таня наташа света ира юля аня женя вова коля дима леша миша сережа витя костя гена боря гриша степа зина люба люда рая галя тоня соня
  азамат азат айгуль айдар айнур айрат алия альберт альфия амина амир артур асель аслан ахмед бахтиер бекзод булат гузель гульнара гульшат дамир данияр динара динар ельдар ерлан заур зарина
  земфира зульфия ильдар ильнур ильяс индира ирек камиль карим лейла ленар лиана магомед мадина малика мансур марат мурад мурат наиль наргиз нариман нурлан расул рафаэль рашид ренат ринат
  рустам сабина салават салим самат самир санжар тагир тимур умар фарид фарида фатима хадижа шамиль эдгар эльдар эльза эльмира юсуф ясмина резеда рамиль раиль фанис айзат
  арам армен ашот гагик гаянэ гамлет нарине рузанна сурен тигран анаит вахтанг гиви гоги заза ираклий нана нино отар резо тамара теймураз шота эрик давит
  adam alan albert alex alexander alexandra alice alison amanda amelia amy andrea andrew angela ann anna anne anthony arthur barbara ben benjamin beth bethany betty bill bob brian bruce carl
  carol caroline catherine charles charlotte chris christian christina christine christopher claire colin connor craig daniel daphne darren david deborah denise dennis derek diana donald donna
  dorothy douglas dwight edward eleanor elena elizabeth ellen emily emma eric erin ethan eva evelyn fiona florence frances francis frank fred gary geoffrey george gerald gillian gloria gordon
  grace graham grant greg gregory hamish hannah harold harry heather helen henry holly howard hugh ian irene isaac isabel ivan jack jacob jacqueline jake james jamie jane janet jason jean jeffrey
  jennifer jeremy jessica jill jim joan joanna jo joe john jonathan joseph joshua joyce judith judy julia julian julie justin karen kate katherine kathleen keith kelly ken kenneth kevin kim kyle
  larry laura lauren leo leonard linda lisa liam louis louise lucas lucy luke madison margaret maria marie marion mark martha martin mary matthew maya megan melissa michael michelle mike mia mohammed
  monica nancy natalie nathan neil nicholas nicole nigel noah norma norman oliver olivia oscar pamela patricia patrick paul paula peggy peter philip priscilla rachel ralph raymond rebecca richard rita
  robert robin roger ronald rose rowena roy russell ruth ryan sally sam samantha samuel sandra sarah scott sean sharon sheila shirley simon sofia sophia sophie stanley stephanie stephen steve steven
  stuart susan tanner teresa terry theresa thomas timothy tina todd tom tony tracy tyler valerie vera veronica victor victoria vincent virginia walter wayne wendy william yvonne zoe
  aleksandr aleksei alexey alexei andrei andrey anastasia boris darya denis dmitry ekaterina evgeny galina igor irina ksenia larisa lyudmila maxim mikhail natalia natalya nikita nikolai oksana oleg olga
  pavel polina roman sergei sergey svetlana tatiana tatyana timur vadim valentina vladimir yana yaroslav yulia yuri ahmed ali amir arjun asad ayesha bilal carlos chen diego elif fatima goran hassan ibrahim
  ingrid jan jose juan karim lakshmi lars lin luis magnus marco mehmet mohamed muhammad ngozi nikhil omar pablo pedro priya rahul raj rajesh ravi sanjay sven soren wei yuki yusuf joao bjorn asa jurgen`.split(
    /\s+/,
  ),
);
