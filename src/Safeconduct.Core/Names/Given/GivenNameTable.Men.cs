namespace Safeconduct.Core.Names.Given;

internal static partial class GivenNameTable
{
    /// <summary>
    /// Men's names of Russians, Ukrainians and Belarusians. The form of a line is told at <see cref="GivenNameTable"/>.
    /// Sources: Н. А. Петровский, Словарь русских личных имён (1966; diminutives); А. В. Суперанская, Словарь русских личных имён (1998; variants and church forms);
    /// Л. Г. Скрипник, Н. П. Дзятківська, Власні імена людей (1986; Ukrainian); М. Р. Суднік, Слоўнік асабовых уласных імён (1965; Belarusian).
    /// </summary>
    private const string EastSlavicMen = """
        Александр | uk Олександр | be Аляксандр Алесь | v Олександро | d Саша Саня Шура Шурик Сашка Сашок Сашенька Санёк Санек Алекс Алик Сашко Олесь Лесь Сашуня Санька Сандро Алекса | l Alexander Alexandr Alexandre Aleksander Oleksander | w Iskander Alejandro Alessandro Alexandros Sandor
        Алексей | uk Олексій Олекса | be Аляксей Аляксій | o Алексий Олексей | d Лёша Лёха Алёша Лёшка Алёшка Лёшенька Алёшенька Лёня Олёша Льоша Альоша Олесик | l Alexey Alexei Alexej Alexsei | w Alexis Alexius Alexios
        Анатолий | uk Анатолій Анатоль | d Толя Толик Толян Толька Толенька Натоля | w Anatole
        Андрей | uk Андрій | be Андрэй | o Андреян | d Андрюша Андрюха Андрейка Андрюшка Дрон Андрон Андрійко Андрусь Андрюшенька | w Andrew Andreas Andre Andrea Andrzej Andrej Ondrej Andris Andras
        Антон | uk Антін | be Антось | o Антоний Антоній | d Тоша Антоха Антошка Тоник Тоня Антоша Тошка Антошенька | w Anthony Antony Antoine Antonio Antonius
        Аркадий | uk Аркадій | be Аркадзь Аркадзій | d Аркаша Аркашка Аркадик Кадя
        Арсений | uk Арсеній Арсен | be Арсень | v Арсентий | d Сеня Арсюша Арся Арсюха Арсенька | w Arsene
        Артемий | uk Артемій | be Арцём Арцемій | v Артем Артём | d Тёма Тёмка Артёмка Артёмчик Тёмыч Артюша Артюха
        Богдан | be Багдан | d Бодя Богданчик Даня Богдаша Даша | l Bohdan | w Theodor
        Борис | be Барыс | d Боря Борька Бориска Борюня Борюсик Боб
        Вадим | be Вадзім | v Вадім | d Вадик Вадя Дима Вадька Вадимка Вадюша
        Валентин | be Валянцін | d Валя Валик Валька Валентинка Тина Валюша Валёк | w Valentine
        Валерий | uk Валерій | be Валерый Валеры | v Валериан Валерьян Валерян | d Валера Валерик Лера Валерка Валерчик Валя | w Valery Valerio Valerius
        Василий | uk Василь | be Васіль Базыль | v Василей | d Вася Васька Василёк Васёк Васенька Васюта Васюха Васютка Васько | l Vasyl Vassily Vassili Vasilii Wassily | w Basil Basile Vasilios Vasile Vasilis
        Вениамин | uk Веніамін | be Веніямін Бенямін | d Веня Венька Веник Венечка | w Benjamin Benyamin
        Виктор | uk Віктор | be Віктар | d Витя Витёк Витька Витюша Витенька Вітя Вітьок Витася Витюня | l Victor | w Viktoras
        Виталий | uk Віталій | be Віталь | d Виталик Виталя Виталька Витася Віталік Виталяша | w Vitalie Vitalijs
        Владимир | uk Володимир | be Уладзімір | o Володимер | d Вова Володя Вовка Вовчик Вован Вовочка Володька Влад Володенька Валодзя Вовик Ладимир Вовун Владя | l Wladimir Vladimír Volodymyr Uladzimir Wolodymyr Volodimir | w Vladimiro
        Владислав | uk Володислав | be Уладзіслаў | d Влад Владик Слава Владя Славик Владька Владиславчик Славка | l Wladislaw Vladyslav | w Wladyslaw Ladislav Laszlo Ladislaus
        Всеволод | be Усевалад | d Сева Севка Севочка Володя Севушка Севик
        Вячеслав | uk В'ячеслав | be Вячаслаў | d Слава Славик Славка Вячик Вяча Славян Вячка Славунчик | l Viacheslav Vyacheslav Viatcheslav | w Venceslas Wenceslas Vaclav Waclaw
        Геннадий | uk Геннадій | be Генадзь Генадзій | v Генадий Генадій | d Гена Генка Геня Генчик Геночка Гендос Генаша | l Gennadi Gennady
        Георгий | uk Георгій | be Георгі | d Гоша Жора Гера Гога Жорик Гошка Жорка Гия Гена Гоги Егорка Юра Геша Гогия | l Georgii Georgy Georgi Heorhii Heorhiy | w George Georg Georges Jorge Giorgi Gheorghe Jerzy
        Егор | uk Єгор | be Ягор Ягорка | d Гоша Егорка Жора Гора Егорша Гошка Гога Егорушка | l Yegor Egor
        Юрий | uk Юрій | be Юрый Юры Юрась | v Юрко | d Юра Юрик Юрка Юраша Юрок Юрчик Юрочка Жора | l Yury Yuri Iurii Jury Juri Youri Yurii Yuriy | w George Georg Jiri Juraj
        Герасим | uk Гарасим | be Герасім | d Гера Герася Гераська
        Герман | d Гера Герка Германчик Гермаша | w Herman Hermann
        Глеб | uk Гліб | d Глебка Глебушка Глебчик Глебик | l Hlib
        Гордей | uk Гордій | be Гардзей | o Гордий | d Гордя Гордейка Гордюша
        Григорий | uk Григорій Грицько | be Рыгор Грыгорый | v Григорей | d Гриша Гришка Гриня Гришаня Гришуня Гриць Грыць Рыгорка Гришенька | l Grigori Grigory Grigoriy Hryhorii Hryhoriy | w Gregory Gregor Grigor Gregorio Grzegorz Grigore
        Давид | be Давід Давыд | d Дава Давидка Додик Дэвик Дод Давидик | w David Davide Dawid Davit Dovid Daud Dawood Davud
        Даниил | uk Данило Даниїл | be Даніла Данііл | v Данил Данила Даниэль Даниель | d Даня Данька Данечка Данилка Данюша Даньчик Данко Данилко | l Daniil Danila Danylo | w Daniel Daniele Danil
        Демид | be Дзямід | o Диомид | d Дёма Дёмка Демидка Мида
        Демьян | uk Дем'ян | be Дзям'ян | o Дамиан | d Дёма Дёмка Демьяша Дема Демьянка | w Damian Damien Damiano
        Денис | be Дзяніс | o Дионисий | d Дэн Дениска Деня Ден Денчик Дениско | w Dennis Denys Dionysius Denis Dionisie
        Дмитрий | uk Дмитро | be Дзмітрый Зміцер Дзмітры | v Димитрий Дмитр Дмытро Дмітрій | d Дима Митя Димон Димка Митька Димочка Митяй Димуля Митрий Діма Дмитрик Митенька Димыч Димас Димаша Міця | l Dmitri Dmitry Dmitriy Dmitrij Dimitri Dimitry Dimitriy Dmytro Dzmitry | w Demetrius Dimitris Dimitrios Dumitru
        Евгений | uk Євген Євгеній | be Яўген Яўгеній | d Женя Женька Жека Женечка Евгеша Геня Жэка Женёк Женюра Евген Женюша | l Evgeni Evgeny Evgenii Eugeni Eugeny Yevgeny Yevgeni Yevhen Ievgen Yauheni Evgueni Evgenij Jewgeni | w Eugene Eugen Eugenio Eugenijus Eugeniusz
        Евграф | uk Євграф | be Яўграф | d Граня Евграша Евграфка
        Евсей | uk Євсей Овсій | be Аўсей | o Евсевий | d Сева Евсейка Евся | w Eusebius
        Евстафий | uk Остап Євстафій | be Астап | d Осташка Стафий Остапко | w Eustace Eustachius
        Елисей | uk Єлисей | be Елісей | o Елиссей | d Елеся Еля Лися Елисейка | w Elisha Elisee
        Емельян | uk Омелян Омелько | be Емяльян Амяльян | o Эмилиан Емилиан | d Емеля Емелька Емельяша Меля | w Emilian Aemilianus
        Епифан | uk Єпіфан Єпіфаній | be Епіфан | o Епифаний | d Епиша Пифаня
        Еремей | uk Єремія Ярема | be Ерамей Ярэма | o Иеремия Єремій | d Ерёма Ерёмка Ярёма | w Jeremiah Jeremy Jeremie
        Ермак | uk Єрмак | be Ярмак | d Ермаша
        Ермолай | uk Єрмолай | be Ермалай | d Ермоша Ермолка
        Ерофей | uk Єрофій | be Ерафей | o Иерофей | d Ероша Ерофейка
        Ефим | uk Юхим Єфим | be Яфім Юхім | o Евфимий | d Фима Ефимка Фимка Фимочка Юхимко | w Euthymius
        Ефрем | uk Єфрем Охрім | be Яфрэм | d Ефремка Рема | w Ephraim Efraim
        Захар | uk Захарій | o Захария Захарий | d Захарка Захарик Захаша Зара | w Zachary Zacharias Zechariah
        Зиновий | uk Зіновій Зенон | d Зина Зиня Зяма Зінько | w Zenobius
        Иван | uk Іван | be Янка Ян | o Иоанн Іоанн Ыван | d Ваня Ванька Ванюша Иванко Ванечка Ванёк Івась Ванюха Ваньчик Ясь Іванко Ванюшка Иванушка Вано | l Ivan Iwan | w John Johann Johannes Jean Juan Giovanni Jan Jovan Ioan Ioannis Ovanes Hovhannes Ivane Yohannes Janos
        Игнатий | uk Ігнатій Гнат | be Ігнацій Ігнат | v Игнат | d Игнаша Игнатка Игоша Гнатко | w Ignatius Ignacio Ignacy Ignace
        Игорь | uk Ігор | be Ігар | d Игорёк Гоша Гарик Игорёша Игорян Гога Игорьча Ігорко Игорюха Игоша | l Ihor Igor Ihar | w Ingvar
        Измаил | uk Ізмаїл | be Ізмаіл | v Исмаил Исмаель Исмагил Ісмаїл | d Изя | w Ismail Ismael Ishmael Esmail
        Илларион | uk Іларіон | be Іларыён Ларывон | v Иларион Ларион | d Ларя Лара Ларик | w Hilarion Hilary
        Илья | uk Ілля | be Ілья | o Илия | d Ильюша Илюша Илюшка Илюха Ильюха Илюшенька Ілько Илюня | l Ilya Ilia Ilja Illya Illia Elia | w Elias Elijah Elie Ilie Ilias
        Иннокентий | uk Інокентій | be Інакенцій | d Кеша Кешка Инок Кена | w Innocent
        Иосиф | uk Йосип Осип | be Іосіф Восіп Язэп Юзаф | v Йосиф Есип | d Ося Йося Осипка Иося Йоська Язэпка | l Iosif Yosyp Yosif | w Joseph Josef Jose Giuseppe Jozef Iosep Yosef Yousef Yusuf Youssef Hovsep
        Ипполит | uk Іполит | be Іпаліт | d Поля Ипполитка | w Hippolytus Hippolyte
        Исаак | uk Ісаак | be Ісак | v Исак | d Изя Исаша | w Isaac Isaak Yitzhak Ishak
        Исидор | uk Ісидор Сидір | be Ісідар | v Сидор | d Сидорка Сида | w Isidore Isidor
        Карл | uk Карло | be Кароль | d Карлуша | w Charles Carl Carlos Karel Karol
        Ким | uk Кім | d Кимка
        Кирилл | uk Кирило | be Кірыл Кірыла | v Кирил Кирила | d Кирюша Кирюха Кира Кирилка Кирюшка Кирик Кирька | l Kyrylo Kirill Kiril Kyril | w Cyril Cyrille Kirillos
        Клим | be Клім | v Климент Климентий | d Климка Климаша | w Clement Klement
        Кондрат | uk Кіндрат | be Кандрат | v Кондратий | d Кондраша Кондратка | w Quadratus
        Константин | uk Костянтин | be Канстанцін Кастусь | d Костя Костик Костян Коська Костенька Костюша Костюня | l Konstantyn Constantin Kostyantyn Kostiantyn | w Constantine Konstantinos Constantino Costin
        Корней | uk Корній | be Карней | v Корнилий Корнелий Корнил | d Корнюша Корнейка | w Cornelius Kornel
        Кузьма | be Кузма | v Козьма Косьма Козма | d Кузя Кузька Кузенька | w Cosmas Cosmo
        Лаврентий | uk Лаврентій Лаврін | be Лаўрэнцій Лаўрын | v Лавр Лаврен | d Лавруша Лаврик Лаврушка Лавруня | w Laurence Lawrence Lorenz Laurent Lavrenti
        Лазарь | uk Лазар | d Лазик Лазарька Лазя | w Lazarus Lazare
        Лев | uk Левко | be Леў | v Леон | d Лёва Лёвушка Лёвка Лёлик Лео Левчик | l Lev Lew | w Leo Leon Leone Levon
        Леонид | uk Леонід | be Леанід | d Лёня Лёнька Лёник Лёнчик Лёнечка Ленька | l Leonyd | w Leonidas
        Леонтий | uk Леонтій | be Лявон Лявонцій | d Лёня Лёнтя Леонтьюшка Лёва | w Leontius
        Лука | d Лукаша Лукашка Лучок | w Luke Luc Lukas Lucas Luka
        Лукьян | uk Лук'ян | o Лукиан | d Лука Лукьяша Лукаша | w Lucian Lucien
        Макар | o Макарий | d Макарка Макарик Макаша | w Macarius
        Максим | be Максім | v Максимилиан Максимільян | d Макс Максимка Максик Максимушка Максюта Масик Максюша | l Maxim Maksim Maksym Maxime | w Maximilian Massimo Maximus
        Марк | uk Марко | be Марка | d Маркуша Марик Маркуся | w Mark Marc Marcus Marco Markus Marek
        Мартын | uk Мартин | be Марцін | d Мартынка Мартя Мартик | w Martin Marten
        Матвей | uk Матвій | be Мацвей Матэвуш | o Матфей | d Мотя Матвейка Матюша Матюха Матюшка | l Matvei Matvey Matvii | w Matthew Matthias Mathieu Mateusz Matteo Matthieu
        Мефодий | uk Мефодій | be Мяфодзій | d Мефоша Мефодя Нефёд | w Methodius
        Мирон | be Мірон | d Мироша Миря Мироня Ронька Мирончик Миронка
        Мирослав | be Міраслаў | d Слава Мирик Мирося Славик Мира Мирко | w Miroslaw
        Митрофан | be Мітрафан | d Митроша Митя Митрофанка
        Михаил | uk Михайло | be Міхаіл Міхась Міхал | v Михайла Мыхайло | o Михаило | d Миша Мишка Мишаня Михась Мишутка Мишенька Мишель Мишуня Мишико Мішко Михасик Міша Мишук | l Mikhail Michail Mykhailo Mykhaylo Mihail Mikhael Mikhayil | w Michael Michel Miguel Michal Michele Mikael Mihai Mikheil Mikayel Mihaly
        Модест | be Мадэст | d Мода Модя Модестик
        Моисей | uk Мойсей | be Майсей | v Мусій Моше | d Моня Мося Мойша | w Moses Moshe Moise Musa Mose
        Назар | uk Назарій | v Назарий | d Назарка Назарик Назарчик Зара | w Nazarius
        Наум | be Навум | d Нёма Наумка Наумчик | w Nahum
        Нестор | be Нестар | d Нестерка Несторка Нестя
        Никита | uk Микита | be Мікіта | d Никитка Никитос Никитушка Ника Кит Ник Никитоша | l Nikita Mykyta Mikita | w Niketas
        Никифор | uk Ничипір | be Нічыпар Нікіфар | v Никофор | d Никиша Ника Никифорка Ничипорко | w Nicephorus
        Никодим | be Нікадзім | d Дима Никодимка Дема | w Nicodemus
        Николай | uk Микола Миколай | be Мікалай Мікола | v Никола Николаос | d Коля Колян Николаша Колька Ника Миколка Коленька Колюня Коляша Колюша Ник | l Nikolai Nikolay Nikolaj Mykola Mikalai Nicolai Nicolay | w Nicholas Nicolas Nikolaus Niklas Nicola Nikola Nikolaos Mikolaj Nicolae Klaus Miklos
        Никон | be Нікан | d Никоша Ника
        Олег | be Алег | d Олежка Олежек Лёка Олеженька Лега Олежик Алега Олегович | l Oleh Aleh
        Онуфрий | uk Онуфрій | be Ануфрый | v Ануфрий | d Нуфа Онуфрик | w Onuphrius
        Орест | be Арэст | d Орик Ореся Орестик | w Orestes
        Павел | uk Павло | be Павал Паўла | o Павл | d Паша Пашка Павлик Павлуша Пашенька Павлуня Паня Павлусь Паўлік Павлуха Пашуня | l Pavel Pavlo Pawel | w Paul Paulo Pablo Paolo Pavle Paulus
        Панкрат | o Панкратий | d Паня Панкратка | w Pancras
        Пантелеймон | uk Пантелій Панько | be Панцялей Панцялеймон | v Пантелей | d Паня Пантя Пантюша | w Pantaleon
        Пётр | uk Петро | be Пятро Пятрусь | d Петя Петька Петруша Петруха Петруня Пётя Петрик Петруся Петенька Пятрок Петрусь | l Pyotr Petr Piotr Petro Pjotr Petar | w Peter Pierre Pedro Pietro Petros Petre Petrus Pieter
        Платон | d Тоша Платоша Платонка Тоня | w Plato
        Порфирий | uk Порфирій | be Парфірый | d Фира Порфиша | w Porphyry
        Потап | be Патап | d Потапка Потаня
        Прохор | be Прохар | d Проша Прохорка Прошка Проня
        Прокопий | uk Прокіп Прокопій | be Пракоп | v Прокоп Прокофий | d Проня Прокоша Прокофья Прокопка | w Procopius
        Радомир | be Радамір | v Радмир | d Рад Радик Радя
        Роман | be Раман | d Рома Ромка Ромочка Ромаха Ромашка Ромчик Рамашка Ромыч Романчик | l Roman | w Romain Romano
        Родион | uk Родіон | be Радзівон Радыён | v Иродион Родивон | d Родя Родька Родиоша Родик Родиша | w Herodion
        Ростислав | be Расціслаў | d Ростик Слава Славик Ростя Росля | w Rastislav
        Руслан | d Русик Руся Русланчик Руслик Лана Рус Рустик
        Савва | uk Сава | d Саввушка Савушка Савка | w Sabbas Sava
        Савелий | uk Савелій | v Савел | d Сава Савва Савушка Савёлка Савка Веля
        Самсон | d Самсоша Самсик | w Samson
        Самуил | uk Самуїл | be Самуіл Самуэль | v Самойл Самойло | d Сёма Муля Самуся Шмуля | w Samuel Shmuel
        Святослав | be Святаслаў | d Слава Свят Славик Святик Святоша Славка | l Sviatoslav Svyatoslav
        Святогор | be Святагор | d Гор Свят
        Севастьян | uk Севастян | be Севасцьян | v Савастьян Себастьян | o Севастиан | d Севастик Сева Севаня | w Sebastian Sebastien
        Семён | uk Семен | be Сямён Сымон | v Симеон Симон Сёмен | d Сёма Сеня Сёмка Сенька Семенко Сёмочка Сенечка Семко | l Semyon Semen Simeon Semion | w Simon Shimon Szymon Simone
        Серафим | be Серафім | d Фима Сима Серафимка Симка
        Сергей | uk Сергій | be Сяргей Сяржук | o Сергий | d Серёжа Серёга Серж Серый Сергуня Серёженька Серёжка Сержик Серго Сергійко Сирожа Сережа Сергунчик Серик | l Sergei Sergey Serhii Serhiy Siarhei Sergej Serguei Sergii Sergueï Sergiy Siarhey | w Serge Sergio Sergius Sergiu Sarkis
        Спиридон | be Спірыдон | d Спиря Спирька Спиридоша | w Spyridon
        Станислав | uk Станіслав | be Станіслаў | d Стас Слава Стасик Славик Стася Станя Стах Стасян Станик | l Stanislaw | w Stanislas Stanislaus
        Степан | uk Стефан | be Сцяпан Сцепан Стэфан | d Стёпа Стёпка Степаша Стеша Стёпочка Стеня | l Stepan Stefan | w Stephen Stephan Steven Stefano Etienne Esteban Stepanos
        Тарас | d Тараска Тася Тарасик Ася Тарасько
        Терентий | uk Терентій Терешко | be Цярэнцій | v Терён | d Тёра Терёша Терёха Терёшка | w Terence
        Тимофей | uk Тимофій Тиміш | be Цімафей | v Тимош Тимошій | d Тима Тимоша Тимоха Тимошка Тимка Цімох | w Timothy Timothee Timotheus
        Тит | be Ціт | d Титя Титушка | w Titus
        Тихон | be Ціхан | d Тиша Тихоша Тиня Тишка Тихонька
        Трифон | uk Трихон | be Трыфан | d Триша Триня Трифа | w Tryphon
        Трофим | uk Трохим | be Трафім Трахім | d Троша Трофимка Фима Трошка | w Trophimus
        Фаддей | uk Фадей Тадей | be Тадэвуш Фадзей | v Тадеуш | d Фадя Фадюша | w Thaddeus Tadeusz Thaddaeus
        Федот | be Фядот | o Феодот | d Федя Федотка
        Фёдор | uk Федір | be Фёдар Тодар Хведар | v Хведор Теодор | o Феодор | d Федя Федька Феденька Федюня Федюша Федуся Федько Федюха | l Fyodor Fedor Feodor Fedir Fiodor | w Theodore Theodor Teodor Todor Teodoro
        Феликс | uk Фелікс | d Феля Лёка Феликсик | w Felix
        Филимон | be Філімон Піліман | d Филя Филимоша Моня | w Philemon
        Филипп | uk Пилип Філіп Филип | be Піліп | v Філіпп | d Филя Филиппок Филька Липа Філя | w Philip Phillip Philippe Felipe Filip Filippo
        Фома | uk Хома Тома | be Хама Тамаш Фама | d Фомка Фомушка | w Thomas Tomas Tomasz Toma Foma
        Фрол | uk Флор | d Фролка Фроля | w Florus
        Харитон | be Харытон | d Харитоша Харя Тоня Харик
        Христофор | be Хрыстафор | d Христя | w Christopher Christophe Christoph Cristobal
        Эдуард | uk Едуард | d Эдик Эд Эдичка Эдя Эдька Едик | w Edward Eduardo Edouard Edvard Edvardas
        Эммануил | uk Емануїл | be Эмануіл | v Мануил | d Эмма Эммочка | w Emmanuel Manuel Immanuel Emanuel
        Эрнест | uk Ернест | be Эрнэст | v Эрнст | d Эрик Эрня | w Ernest Ernst Ernesto
        Яков | uk Яків | be Якаў Якуб | v Иаков Якоб | d Яша Яшка Яшенька Якуша Яня Яшуня | w Jacob James Jacques Jakob Jacobo Jakub Hakob Yaakov Yakup Yakub Iacob
        Ян | d Яник Яша Янчик Янка | w John Jan
        Ярополк | be Яраполк | d Яра Ярик
        Ярослав | be Яраслаў | d Ярик Слава Славик Яра Ярка Славка Ярко Ярось | l Yaroslav Iaroslav Jaroslav | w Jaroslaw
        Яромир | be Ярамір | d Ярик Яра | w Jaromir
        Любомир | be Любамір | d Любчик Любко Люба Мирко | l Liubomyr Lubomyr | w Lubomir
        Зорян | be Заран | d Зорко Зорик
        Ждан | d Жданко
        Добрыня | uk Добриня | be Дабрыня | d Добрынюшка Добрынька
        Велимир | be Велімір | d Веля Мир
        Казимир | be Казімір | d Казик Казя Мирко | w Kazimierz Casimir
        Адам | d Адамчик Адася Адик | w Adam
        Аким | uk Яким | be Якім | v Иоаким Еким | d Кима Акимка Акимушка | w Joachim Joakim Joaquin
        Альберт | d Алик Алька Бертик | w Alberto
        Амвросий | uk Амвросій | be Амбросій | v Абросим | d Амвроша Брося | w Ambrose
        Ананий | uk Ананій | d Ананя Наня | w Ananias
        Анисим | uk Онисим | be Анісім | d Анися Анисимка | w Onesimus
        Аристарх | be Арыстарх | d Арик Ариша | w Aristarchus
        Архип | be Архіп | d Архипка Архиша | w Archippus
        Афанасий | uk Афанасій Панас Опанас | be Апанас | d Афоня Афанасик Афонька Панаско Тоня Афоша | w Athanasius Athanase
        Бронислав | uk Броніслав | be Браніслаў | d Броня Слава Бронек | w Bronislaw
        Вилен | uk Вілен | d Виля Вилька
        Виссарион | uk Віссаріон | be Вісарыён | d Виса | w Bessarion Besarion
        Викентий | uk Вікентій | be Вікенцій Вінцэнт | d Викеша Вика Кеша | w Vincent Vicente
        Власий | uk Влас | be Аўлас Улас | d Влася Власик | w Blaise Blas
        Вольдемар | be Вальдэмар | d Вольдя | w Waldemar Voldemar
        Гавриил | uk Гаврило Гавриїл | be Гаўрыла Гаўрыіл Габрыэль | v Гаврила Гаврил Габриэль | d Гаврик Гавря Гаврюша Ганя Гаврилка | w Gabriel Gabriele Havryil Gavriel
        Галактион | uk Галактіон | be Галактыён | d Галаня Лактя
        Евдоким | uk Явдоким Євдоким | be Еўдакім Аўдакім | d Доким Кима Докимка
        Мстислав | be Мсціслаў | d Слава Мстиша Славик Мися
        Изяслав | uk Ізяслав | be Ізяслаў | d Слава Изя
        Всеслав | be Усяслаў | d Слава Сева
        Болеслав | be Баляслаў | d Слава Болек | w Boleslaw
        Вацлав | be Вацлаў | d Вацек | w Vaclav Waclaw
        Спартак | d Спартик Тоша
        Рудольф | d Рудик Рудя | w Rudolph
        Рем | be Рэм | d Рема
        Марлен | d Марик
        Ермил | uk Єрмил | be Яроміл | d Ермиша
        Ксенофонт | be Ксенафонт | d Ксеня | w Xenophon
        Сильвестр | be Сільвестр | v Селивестр | d Сильва | w Sylvester Silvester
        Симон | be Сымон | d Сима Симка | w Simon Simone
        Стефан | be Стэфан Сцяпан | d Стеша Стефко | w Stephen Stephan Stefan
        Устин | uk Юстин | be Усцін | v Иустин | d Устя Юстя | w Justin
        Эмиль | uk Еміль | be Эміль | d Эмик Миля | w Emile Emil Emilio
        """;
}
