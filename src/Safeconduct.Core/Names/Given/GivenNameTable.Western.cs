namespace Safeconduct.Core.Names.Given;

internal static partial class GivenNameTable
{
    /// <summary>
    /// Men's names of Georgians, Armenians and Baltic and Western people as they are written in Cyrillic and Latin, with the commonest English short forms.
    /// Sources: Р. С. Гиляревский, Б. А. Старостин, Иностранные имена и названия в русском тексте (1985); Н. Ю. Ачарян, Словарь армянских личных имён (1942–1962);
    /// З. Чумбуридзе, Как тебя зовут? Грузинские имена (1971); P. Hanks, F. Hodges, A Dictionary of First Names (1990).
    /// </summary>
    private const string WesternMen = """
        Автандил | v Авто | l Avtandil
        Акакий | v Акаки | d Како | l Akaki
        Амиран | l Amiran
        Бежан | v Бижан | l Bezhan Bijan
        Бидзина | v Бідзіна | d Бидзо | l Bidzina
        Вахтанг | d Вахо Вато | l Vakhtang
        Гела | l Gela
        Гиви | v Гіві | l Givi
        Георги | v Георгий Гиорги Гия Гоги Гога | d Гио | l Giorgi Georgi Gia Gogi
        Гурам | d Гуро | l Guram
        Давит | v Давид Дато | d Датуна | l Davit Davith David Dato
        Джаба | v Жаба | l Jaba Dzhaba
        Джемал | v Жемал | l Jemal Dzhemal
        Заза | l Zaza
        Зураб | d Зура Зурико | l Zurab Zourab
        Иракли | v Ираклий Іраклій Эрекле | d Ика | l Irakli Irakly Irakliy Heraclius Erekle
        Каха | v Кахабер | d Кахи | l Kakha Kakhaber Kaha
        Леван | d Лева Леко | l Levan
        Малхаз | l Malkhaz Malhaz
        Мамука | l Mamuka
        Мераб | l Merab
        Михеил | v Михаил Мишико Миша | l Mikheil Mikhail
        Нодар | l Nodar
        Отар | l Otar
        Резо | v Реваз | l Rezo Revaz
        Реваз | v Резо Ревази | l Revaz Rezo
        Роланд | l Roland Rolandi
        Шалва | l Shalva
        Шота | l Shota
        Тенгиз | d Тенго | l Tengiz
        Теймураз | v Тимураз Теймур | d Темо Темури | l Teimuraz Teymuraz
        Тариел | v Тариэл Тариель | l Tariel
        Арам | v Арамаис | d Арамчик | l Aram
        Арарат | l Ararat
        Армен | v Армэн | d Армо Арменчик | l Armen
        Арутюн | v Арутин | d Артур Аро | l Harutyun Arutyun Harutiun
        Ашот | v Ашотик | d Ашо | l Ashot
        Вазген | v Вазгэн | l Vazgen
        Ваган | v Вахан | l Vahan Vagan
        Вардан | v Вартан | d Вардо | l Vardan Vartan
        Гагик | v Гаґик | l Gagik
        Гарегин | v Карекин | d Гарик | l Garegin Karekin
        Гарик | v Гарік | l Garik
        Геворг | v Геворк Кеворк Георг | d Гево | l Gevorg Kevork Gevork
        Григор | v Крикор Григорис | l Grigor Krikor
        Грант | v Грайр | l Hrant Grant
        Карапет | v Гарабед | l Karapet Garabed
        Карен | v Карэн | d Каро Каренчик | l Karen
        Левон | v Лево | d Лева | l Levon
        Мкртич | v Мкртыч | d Мко | l Mkrtich Mkrtych
        Манвел | v Мануэл Манвэл | l Manvel
        Микаэл | v Михаэл Микаел Микаэль | d Мика Мишик | l Mikael Mikayel Michael
        Оганес | v Ованес Иоаннес Ованнес | d Ово Оник | l Hovhannes Ovanes Oganes Hovannes
        Овик | l Hovik Ovik
        Рубен | v Рубэн | d Рубик Рубо | l Ruben Reuben Rouben
        Саркис | v Серкис Саргис | d Саро Серж Саркисик | l Sarkis Sargis Serkis
        Самвел | v Самвэл Самуел | d Само Самвелик | l Samvel
        Серж | v Сєрж | l Serzh Serge
        Степанос | v Степан | l Stepanos
        Тигран | v Тігран Дикран | d Тигранчик Тико | l Tigran Dikran
        Хачатур | d Хачик Хачо | l Khachatur Khachik
        Эдгар | v Едгар | d Эдик Эдо | l Edgar
        Грачья | v Рачья Грачик | d Рач | l Hrachya Hrach Rachya
        Юрик | v Юрік | l Yurik
        Айварс | l Aivars Ayvars
        Андрис | v Андріс | l Andris
        Арвид | v Арвидас | l Arvid Arvydas
        Витаутас | v Витовт | l Vytautas
        Гинтарас | v Гинтарс | l Gintaras Gintars
        Юрис | v Юріс | l Juris
        Янис | v Яніс | l Janis
        Марис | v Маріс | l Maris
        Роберт | d Роба Робик Боб Бобби Роб Робби Робертик Берт | l Robert Roberto Rob Bob Bobby Robbie Bert
        Рональд | v Рон | d Ронни | l Ronald Ron Ronnie
        Ричард | v Рихард Рычард | d Рик Дик Рич | l Richard Rick Dick Rich Richie Ricardo Riccardo Rickey
        Уильям | v Вильям Вильгельм Виллиам | d Билл Билли Уилл Вилли | l William Bill Billy Will Willie Wilhelm Guillaume Willem Guillermo
        Джеймс | v Джэймс | d Джим Джимми Джейми | l James Jim Jimmy Jamie
        Джон | v Йон | d Джонни Джек | l John Johnny Jack Jon Jonny
        Джонатан | v Джонатон Ионатан | d Джон | l Jonathan Jon Jonathon
        Джозеф | v Жозеф Йозеф | d Джо Джои | l Joseph Joe Joey Josef
        Джордж | v Жорж Георг Хорхе | l George Georges Georg Jorge
        Чарльз | v Чарлз Шарль | d Чарли Чак | l Charles Charlie Chuck Charley
        Томас | v Томаш Том | d Томми | l Thomas Tom Tommy Tomas
        Майкл | v Михаэль Мишель Мигель Микеле | d Майк Мик Микки | l Michael Mike Mick Mickey Michel Miguel Mikey
        Мэтью | v Маттео Матьё | d Мэтт | l Matthew Matt
        Кристофер | v Кристоф | d Крис | l Christopher Chris Christoph Christophe Kit
        Николас | v Никлас Николаус | d Ник Никки | l Nicholas Nick Nicky Nicolas
        Патрик | v Патрік | d Пэт Пэдди | l Patrick Pat Paddy Patrice Padraig
        Питер | v Петер Пьер Педро | d Пит | l Peter Pete Pierre
        Пол | v Пауль Поль Пабло | l Paul Pablo
        Стивен | v Стефен Стэфен | d Стив Стиви | l Steven Stephen Steve Stevie
        Уолтер | v Вальтер | d Уолт | l Walter Walt
        Фрэнк | v Франк | l Frank Franc
        Фрэнсис | v Франциск Франсис Франсуа | d Фрэнк | l Francis Frank Francois Francisco Francesco Paco Pancho
        Генри | v Генрих Анри Хенри Генрик | d Гарри Хэнк Хэл | l Henry Harry Hank Hal Henri Heinrich Henrik Enrique
        Герберт | v Херберт | l Herbert Herb Bert
        Гарольд | v Харольд | d Гарри | l Harold Harry
        Даниэль | v Дэниел Дэниэл | d Дэн Дэнни | l Daniel Dan Danny
        Дэвид | v Давид | d Дэйв Дейв | l David Dave Davey
        Дональд | v Доналд | d Дон Донни | l Donald Don Donnie
        Дуглас | v Даглас | d Даг | l Douglas Doug
        Эндрю | v Андрю | d Энди Дрю | l Andrew Andy Drew
        Энтони | v Антони Антонио Антуан | d Тони | l Anthony Tony Antonio Antony Antoine
        Эдвард | v Эдуард | d Эд Эдди Тед Нед | l Edward Ed Eddie Ted Ned Teddy Eduardo
        Эдвин | v Едвин | d Эд | l Edwin Ed Eddie
        Юджин | v Эжен Ойген | d Джин | l Eugene Gene Eugen
        Александер | v Алехандро Алессандро Аликзандер | d Алекс Алек Сэнди | l Alexander Alex Alec Sandy Alejandro Alessandro Xander Lex
        Альфред | v Алфред | d Фред Альф | l Alfred Fred Alf Alfredo
        Арнольд | v Арнолд | d Арни Нолик | l Arnold Arnie Arnaud
        Бенджамин | v Беньямин Биньямин Бенжамин | d Бен Бенни Биби | l Benjamin Ben Benny Bibi Binyamin
        Винсент | v Винцент Венсан | d Вини | l Vincent Vince Vinny
        Грегори | v Грегор | d Грег | l Gregory Greg Gregor
        Джеральд | v Жеральд Геральд | d Джерри | l Gerald Gerry Jerry Gerard
        Джеффри | v Жоффруа | d Джефф | l Jeffrey Geoffrey Jeff Geoff
        Кеннет | v Кеннэт | d Кен | l Kenneth Ken Kenny
        Лоуренс | v Лоренс Лаврентий Лоренц | d Ларри | l Lawrence Laurence Larry Lorenz
        Леонард | v Леонардо | d Лео Лен | l Leonard Len Lenny Leo Leonardo
        Луис | v Луи Льюис Людовик Людвиг | d Лу | l Louis Lewis Luis Lou Ludwig Luigi
        Рэймонд | v Раймонд Реймонд | d Рэй | l Raymond Ray Raimond
        Самуэль | v Сэмюэл Сэмюел | d Сэм | l Samuel Sam Sammy
        Сидней | v Сидни | d Сид | l Sidney Sid Sydney
        Теодор | v Теодоро | d Тед Тео | l Theodore Ted Teddy Theo Theodor
        Тимоти | v Тімоти | d Тим | l Timothy Tim Timmy
        Филип | v Филипп Филиппе | d Фил | l Philip Phil Phillip Philippe
        Фридрих | v Фредерик Фредрик Фридерик | d Фриц Фред | l Friedrich Frederick Fred Fritz Fredrik Frederic Freddie
        Иоганн | v Йоханн Йоганн Ханс Ганс Иоганнес | l Johann Johannes Hans Johan
        Вольфганг | v Вольфґанг | d Вольф | l Wolfgang Wolf
        Стэнли | v Станли | d Стэн | l Stanley Stan
        """;

    /// <summary>Women's names of Western people as they are written in Cyrillic and Latin; sources as for <see cref="WesternMen"/>.</summary>
    private const string WesternWomen = """
        Элизабет | v Элизабета Елизавета | d Лиз Бет Бетти Лиззи Лайза | l Elizabeth Liz Beth Betty Lizzie Betsy Eliza Elisabeth Libby
        Маргарет | v Маргарита Маргерит | d Мэгги Пегги Мег Марджи | l Margaret Maggie Peggy Meg Marge Margie Marguerite
        Кэтрин | v Катрин Катарина Катерина | d Кейт Кэти Кэт | l Katherine Catherine Kathryn Kate Katie Kathy Cathy Kathleen Kitty
        Патриция | v Патришия | d Пэт Пэтти | l Patricia Pat Patty Patti Trish
        Дженнифер | v Дженифер | d Дженни Джен | l Jennifer Jenny Jen
        Джейн | v Джейни Жанна Джоанна | l Jane Janie Jean Janet
        Сьюзен | v Сюзан Сьюзан Сюзанна Сусанна | d Сью Сьюзи | l Susan Sue Susie Suzanne Susanna
        Ребекка | v Ревекка | d Бекки | l Rebecca Becky
        Виктори | v Виктория | d Вики | l Victoria Vicky Vicki
        Дороти | v Доротея | d Долли Дотти | l Dorothy Dolly Dot Dorothea
        Джудит | v Юдит Иудифь | d Джуди | l Judith Judy
        Кристин | v Кристина Кристиана Кирстен | d Крис Крисси Тина | l Christine Christina Chris Tina Chrissy Kristin Kirsten
        Барбара | v Варвара | d Барб Бабс | l Barbara Barb Babs
        Памела | v Пэмела | d Пэм | l Pamela Pam
        Сара | v Сарра | l Sarah Sara Sally
        Эн | v Энн Анна | l Ann Anne Annie Anna
        """;
}
