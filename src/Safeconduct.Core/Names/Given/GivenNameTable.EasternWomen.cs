namespace Safeconduct.Core.Names.Given;

internal static partial class GivenNameTable
{
    /// <summary>Women's names of the Caucasus, the Tatars and Bashkirs, Kazakhstan and Central Asia; sources as for <see cref="EasternMen"/>.</summary>
    private const string EasternWomen = """
        Айгуль | v Айгул Айгюль Айгүл | d Айка Гуля | l Aigul Aygul Aigül Aigoul
        Айжан | v Айжана Айджан | l Aizhan Ayzhan Aijan
        Айнур | v Айнура Айнұр | l Ainur Aynur Ainura
        Айсель | v Айсел Айселу | l Aisel Aysel
        Айша | v Аиша Айшат Аишат Гайша Ойша | l Aisha Aysha Aicha Ayesha Aishat Ayshe Ayşe
        Алия | v Галия Әлия Алие | l Aliya Alia Aliyah Galiya Aleah
        Амина | v Аминат Эмина Әминә | l Amina Aminat Emina Aminah
        Асель | v Асел Әсел | l Asel Assel
        Асия | v Асият Асья | l Asia Asiya Asiyat
        Гульнара | v Гулнара Гульнар Гүлнар Гюльнара Гулнора | d Гуля Нара Гулька | l Gulnara Gulnora Gulnar Goulnara
        Гузель | v Гузел Гузаль Гузял | d Гуля | l Guzel Guzal Gouzel Güzel
        Гульмира | v Гулмира | d Гуля Мира | l Gulmira
        Гульшат | v Гулшат Гюльшат | d Гуля | l Gulshat
        Динара | v Дінара Динора | d Дина Нара | l Dinara Dinora
        Дженнет | v Жаннат Джаннат Дженнета | l Jannat Dzhennet
        Жанар | v Жанара | l Zhanar Janar
        Загидат | v Захидат Загида | l Zagidat Zahida
        Залина | v Зелина | d Лина Заля | l Zalina
        Замира | v Замират | d Мира | l Zamira
        Зарема | v Зарима Зарипа | d Зара Рема | l Zarema
        Зарина | v Зарине | d Зара Рина | l Zarina
        Земфира | v Замфира | d Зема Фира | l Zemfira
        Зулейха | v Зулайха Зулихан Зюлейха | d Зуля | l Zuleikha Zulaikha Zuleyha
        Зульфия | v Зулфия Зюльфия | d Зуля Фия | l Zulfiya Zulfia
        Зухра | v Зухрат Зохра Загра | d Зуля | l Zukhra Zuhra Zohra Zahra
        Захра | v Захрат Захро | l Zahra Zakhra Zara
        Индира | v Индіра | d Инда | l Indira
        Ильмира | v Эльмира Илмира | d Мира Эля | l Ilmira Elmira
        Эльмира | v Ельмира Элмира Ильмира | d Эля Мира | l Elmira Elmyra
        Эльнара | v Элнара Елнара | d Эля Нара | l Elnara
        Камила | v Камилла Камиля Комила Кәмилә | d Кама Мила Камилка | l Kamila Camilla Kamilla Camila
        Лейла | v Лайла Лейли Лейля | l Leila Leyla Layla
        Мадина | v Медина Мадинат Мединат | d Мадя Дина | l Madina Medina Madinat
        Макка | v Мекка | l Makka
        Малика | v Мелика Мәликә | l Malika Melika
        Марьям | v Мариам Марям Мирьям Мәрьям Марием | d Мара Маша | l Maryam Mariam Miriam Meryem Mariyam Mariem
        Медни | v Медна | l Medni
        Мунира | v Мюнире Монира | l Munira Mounira
        Наида | l Naida
        Нафиса | v Нафисат Нефисе | l Nafisa Nafisat
        Назира | v Назират | l Nazira
        Патимат | v Фатима Фатимат Патима Фатьма Фатме Батима Фотима Фәтхимә Пати | d Патя Патюша Фатя Фатимка | l Patimat Fatima Fatimat Fatma Fatemeh Fatimah Fatime Fatmeh
        Фатима | v Фатимат Патимат Фатьма Фотима Патима | d Фатя Фатимка | l Fatima Fatimah Fatma Fatemeh Fatimat
        Петимат | v Патимат | l Petimat
        Рамиля | v Рамила | l Ramilya Ramila
        Разият | v Разия Разіят | l Raziyat Raziya
        Резеда | v Розеда | l Rezeda
        Рукият | v Рукия Рукийят Рукаят | l Rukiyat Rukiya Ruqayya Rukayat
        Сабина | v Собина | d Сабинка Бина | l Sabina Sabine
        Саида | v Саидат Сайда Сеида | l Saida Saidat Saeeda
        Салима | v Салимат Селима | l Salima Salimat Selima
        Самира | v Семира | d Мира Сама | l Samira Sameera
        Севда | l Sevda
        Седа | v Сєда | l Seda
        Хава | v Хаваа | l Khava Hawa Hava
        Хадижат | v Хадиджа Хадижа Хатиджа Хадича Кадиджа Хәдичә Катижат Хадиджат | l Khadijah Khadija Khadizhat Khadijat Hatice Hadija Hadiya Hadizha
        Халимат | v Халима Алимат Алима | l Khalimat Halima Halimat Khalima
        Хеда | v Хєда | l Kheda Heda
        Шамсият | v Шамсия | l Shamsiyat
        Элиза | v Елиза | l Eliza
        Ясмина | v Ясмин Жасмин Жасмина | l Yasmin Yasmina Jasmin Jasmine Yasmine
        Яха | v Яхита | l Yakha
        Гаянэ | v Гаяне Гоянэ | d Гая | l Gayane Gaiane
        Ануш | v Анушик | d Аня | l Anush Anoush
        Лусинэ | v Лусине Люсине | d Люся | l Lusine Lusineh
        Карине | v Каринэ | d Кара | l Karine Carine
        Наринэ | v Нарине | l Narine
        Нанэ | v Нане | l Nane
        Нино | v Нинико | d Нинуца | l Nino
        Тамар | v Тамара Тамари Тамрико | d Тамуна Тако | l Tamar Tamara Tamari
        Кетеван | v Кетино Кэтэван Катеван | d Кето | l Ketevan Ketino
        Манана | l Manana
        Натия | d Ната | l Natia Natiya
        Саломе | v Саломея | l Salome
        Эка | v Екатерине Экатерине | l Eka Ekaterine
        Хатуна | l Khatuna
        Асмик | v Асмиг | l Hasmik Asmik
        Шушаник | v Шушан | l Shushanik Shushan
        """;
}
