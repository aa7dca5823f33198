namespace Safeconduct.Core.Names.Given;

internal static partial class GivenNameTable
{
    /// <summary>
    /// Men's names of the Caucasus, the Tatars and Bashkirs, Kazakhstan and Central Asia, with the spellings that Russian documents and Latin ones give them.
    /// Sources: Г. Ф. Саттаров, Татарские личные имена (1998); А. Гафуров, Имя и история (1987; Arabic, Persian and Turkic names);
    /// Т. Джанузаков, Қазақ есімдерінің тарихы (1971); З. Г. Абдуллаев, А. В. Суперанская (ред.), Справочник личных имён народов РСФСР (1987).
    /// </summary>
    private const string EasternMen = """
        Магомед | uk Мухаммед | v Мухаммад Магомет Мухамед Мохаммед Мохамед Мохаммад Мухамад Магомад Махмад Мухаммет Муҳаммад Мұхаммед Мухамет Мамед Махамад Мохаммадий Маммад Магамед Магамет Мохмад Мөхәммәт | d Мага Магомедик Магоша | l Mohammed Muhammad Mohammad Mohamed Muhammed Mohamad Muhammet Mehmed Mamed Mukhammad Magomed Muhamed Mohd Mahomed Muhamad Mammad Mukhammed Mukhamed Mehmet | w Mahmet
        Ахмед | v Ахмат Ахмет Ахмад Ахмади Аҳмад Әхмәт Ахмадий | d Ахма Ахмедик | l Ahmed Ahmad Ahmet Akhmad Akhmed Akhmat Ahmadi Akhmet
        Махмуд | v Махмут Мамут Маҳмуд Махмед Мәхмүт | l Mahmoud Mahmud Makhmud Mahmut Makhmut
        Мустафа | v Мустафо Мостафа Мостафо | l Mustafa Mustapha Moustafa Mostafa
        Абдулла | v Абдуллах Абдуллаг Абдулло Абдулах Абдала Абдула Абдолла Габдулла | d Абду Абдул | l Abdullah Abdulla Abdallah Abdulah Abdoullah Abdullo Abdollah
        Абдурахман | v Абдулрахман Абдуррахман Абдрахман Абдурахмон Абдирахман Габдрахман Абдул-Рахман Абдуррахмон Абдрахмон | l Abdulrahman Abdurrahman Abdelrahman Abderrahman Abdurakhman Abdirahman Abdul-Rahman Abdel-Rahman
        Абдулазиз | v Абдул-Азиз Абдель-Азиз Абдулазис | l Abdulaziz Abdelaziz Abdul-Aziz
        Абдурашид | v Абдул-Рашид Абдрашид Абдуррашид | l Abdurrashid Abdulrashid Abdurashid
        Абдулхамид | v Абдул-Хамид Абдельхамид Габделхамит | l Abdulhamid Abdelhamid Abdul-Hamid Abdulkhamid
        Абдулкадир | v Абдул-Кадыр Абдулкадыр Абдукадир Абдулкодир Абдель-Кадер | l Abdulkadir Abdulqadir Abdelkader Abdul-Qadir
        Абубакар | v Абубакр Абу-Бакр Абубекир Абубакир Абу-Бакар | l Abubakar Abu-Bakr Abubakr Abubacar Aboubakar
        Азамат | v Азаматжан | d Азик Аза | l Azamat
        Азиз | v Азис Азизбек | l Aziz Azizbek
        Айдар | v Хайдар Гайдар Ҳайдар Айдер | l Aidar Aydar Haidar Haydar Haider Heydar Khaidar
        Айрат | v Гайрат | l Airat Ayrat
        Али | v Алий Гали Алі | d Алик Алишка | l Ali Aly Aliy
        Алим | v Галим Олим | l Alim Aleem
        Алихан | v Алихон Галихан | l Alikhan Alihan
        Алишер | v Алишир Әлішер | l Alisher Alicher
        Амин | l Amin Amine
        Амир | v Эмир Амирхан Амір | l Amir Emir Ameer
        Анвар | v Анвер Энвер Анварбек Әнвәр | l Anwar Anvar Enver Anwer
        Арман | v Арманд | l Arman
        Арсен | v Арсэн | d Арсенчик Сеня | l Arsen
        Арслан | v Арыслан Арстан | l Arslan Arsalan Arstan
        Артур | d Артурик Артурчик Тура Турик | l Artur Arthur Arturo Artour
        Арби | v Арбі | l Arbi
        Аслан | v Аслян Асланбек Асланбег | d Асланчик | l Aslan Aslanbek
        Асхат | v Асхад Асқат Аскат | l Askhat Ashat Askat
        Аскер | v Аскар Аскяр Асқар Аскербек Гаскар | l Asker Askar Asgar Asghar Eskender
        Бахтияр | v Бахтиёр Бақтияр Бехтияр | d Баха Бахти | l Bakhtiyar Bahtiyar Bakhtiyor Bakhtiar
        Башир | v Бешир Бушир | l Bashir Basheer Bachir
        Беслан | v Бислан Бесла | l Beslan Bislan
        Бек | v Бег | l Bek Beg Bey
        Билал | v Биляль Белал Біләл | l Bilal Bilel Belal
        Булат | v Болат Пулат Пулад Фулат | l Bulat Bolat Polat Pulat
        Вахид | v Вагит Вахит Вохид | l Vahid Wahid Vakhid Waheed
        Висхан | l Viskhan
        Гамзат | v Хамзат Хамза Гамза Ҳамза | l Hamza Hamzat Khamzat Gamzat Hamzah Khamza
        Гасан | v Хасан Хасен Асан Гассан Ҳасан Хәсән | l Hassan Hasan Gasan Khasan Hasen
        Гусейн | v Хусейн Хусаин Хусейин Гусейин Хосейн Хуссейн Хусен Хусан Ҳусайн Усейн Хусайн Хөсәен | l Hussein Hussain Husayn Hossein Huseyn Khusein Khusain Gusein Hussayn Hüseyin Guseyn Husein Hosein Husain
        Дамир | v Дамір Тамир | d Дамирчик Дамирка | l Damir
        Даниял | l Daniyal Danial Daniel
        Даулет | v Давлет Даулат Довлет Девлет Давлат | l Daulet Davlet Dawlat Devlet Dovlet
        Джабраил | v Джебраил Жабраил Джабраиль Джибрил Жебраил | l Jabrail Jibril Dzhabrail Jebrail Gibril
        Джамал | v Джамаль Жамал Джамол Жамол Ҷамол Җамал | l Jamal Djamal Jamaal Dzhamal Cemal Djemal
        Джамалудин | v Джамалуддин Джамалуттин Жамалдин Джалалудин | l Jamaluddin Jamal-al-Din Dzhamaludin Djamaluddin
        Джамбулат | v Жамбулат Джанболат Жамболат | l Dzhambulat Dzhanbolat Jambulat
        Джохар | v Джахар Жохар Джаухар | l Dzhokhar Djohar Johar Jokhar
        Данияр | v Донияр | l Daniyar Daniar Doniyar
        Елдар | v Эльдар Ильдар Елдос | l Eldar Ildar Yeldar Eldor
        Ерлан | l Yerlan Erlan
        Жомарт | v Касым-Жомарт Жумарт | l Zhomart Jomart Kassym-Jomart Kasym-Zhomart Qasym-Jomart
        Касым-Жомарт | v Касымжомарт Қасым-Жомарт Касым | l Kassym-Jomart Kasym-Jomart Kassym Qasym-Jomart Kassymjomart
        Жандос | v Джандос | l Zhandos Jandos
        Заур | v Заурбек Заурбий | d Заурчик | l Zaur Zaour
        Зелимхан | v Зелемхан Залимхан Салимхан | d Зелим Зелик | l Zelimkhan Zelemkhan Selimkhan
        Ибрагим | v Ибрахим Ибрагимбек Ибраим Иброхим Ібрагім Авраам Абрам Ибраҳим | d Ибра Ибрашка | l Ibrahim Ibragim Ebrahim Brahim Ibrahimi Ibrokhim Ibraim Ibraheem Ibrakhim | w Abraham
        Идрис | v Эдрис Идриз | l Idris Idriss Edris Idriz
        Иса | v Гайса Эйса | l Isa Issa Eisa Essa Aissa
        Ислам | v Ислом Исламбек Іслам | l Islam Islom Eslam
        Исламбек | v Исломбек Ислам | l Islambek Islombek
        Исмаил | v Исмаиль Исмоил Исмагил Смаил Ысмайыл Измаил | l Ismail Ismael Ismoil Esmail Ismayil Ismagil
        Исраил | v Исраэль Исраиль Исрапил Исраель Израиль | l Israil Israel Israpil
        Ихсан | v Эхсан | l Ihsan Ehsan Ikhsan
        Каир | v Кайр Кахир Қайыр | l Kair Qair Kayir
        Камиль | v Камил Комил Кямиль Кәміл Кямал Камилжан | l Kamil Kamel Komil Camil
        Карим | v Керим Карім Кәрім Кирим | l Karim Kareem Kerim Karime
        Кемаль | v Камаль Камал Кемал Кямал | l Kemal Kamal
        Кубат | v Кубатбек Қубат | l Kubat
        Куаныш | v Қуаныш | l Kuanysh Quanysh Kuanish
        Леча | v Лечи | l Lecha Lechi
        Магомедхан | v Магомедхон | l Magomedkhan
        Малик | v Мялик Мелик Малік | l Malik Malek Melik
        Мансур | v Мансыр Мансуржан Мәнсур | l Mansur Mansour Mansoor
        Марат | d Маратик Марик Мара | l Marat
        Мурат | v Мурад Мырат Мурод Морат | l Murat Murad Mourad Murod Morad
        Муса | v Мусса Мусо Мұса | l Musa Moussa Mousa Musso Mussa
        Муслим | v Мослем Муслім | l Muslim Moslem Muslum
        Мовлади | v Мовлад Мавлади Мовладий | l Movladi Movlad
        Наиль | v Наил Найиль | l Nail Nayil
        Назим | v Назым Назім | l Nazim Nazym
        Насрулла | v Насруллах Насрулло | l Nasrullah Nasrulla Nasrallah
        Нурлан | v Нурланбек | l Nurlan
        Нурсултан | v Нур-Султан Нурсұлтан Нурсолтан | l Nursultan Noursoultan
        Нурмагомед | v Нурмухаммад Нурмухамед Нурмухаммет Нурмахмад | l Nurmagomed Nurmuhammad Nurmukhammad
        Нурбол | v Нурболат | l Nurbol
        Омар | v Умар Гумар Омер Умор Ғұмар | l Omar Umar Omer Gomar Oumar Gumar
        Осман | v Усман Усмон Оспан Гусман Госман | l Osman Usman Othman Uthman Usmon Ousmane Ospan
        Рамазан | v Рамадан Ромазон Рамазон Рамзан | d Рома Рамик Рамазик | l Ramazan Ramadan Ramzan Ramadhan Ramazon
        Рамзан | v Рамазан | d Рамзик | l Ramzan Ramazan
        Рамиль | v Рамил Рамиз | d Рома Рамик | l Ramil
        Расул | v Расуль Росул Рәсул | d Расулчик Расик | l Rasul Rasool Rassoul Rasoul
        Рафаэль | v Рафаил Рафаель Рафик | d Рафа Рафка | l Rafael Raphael Rafail Rafayel
        Рафик | v Рафиг Рафиқ | l Rafik Rafiq Rafig
        Рашид | v Рашит Решид Рашід | l Rashid Rachid Rasheed Rashit Reshid
        Ренат | v Ринат | d Рена Реня Ринатик | l Renat Rinat
        Рустам | v Рустем Ростам Рустамжан Рустембек | d Рустик Рустамчик Русик | l Rustam Rustem Rostam Roustam
        Саид | v Сайд Сеид Сагид Сагит Саит Саед | l Said Saeed Saïd Sayed Sayeed Saied
        Салават | v Салауат | l Salavat
        Салим | v Селим Салем Салім | l Salim Selim Saleem
        Саламбек | l Salambek
        Салман | v Салмон Сальман Селман Сулман | l Salman Selman
        Самат | v Самад Самед Сәмәт | l Samat Samad Samed
        Самир | v Самір Семир | d Самик Самирчик | l Samir Sameer Semir
        Сулейман | v Сулайман Сулаймон Сулейменд Сүлеймен Солейман Сөләйман Слейман | d Сула Сулик | l Suleiman Sulaiman Suleyman Soleiman Suleymân Sulayman Süleyman Soliman Souleymane | w Solomon
        Султан | v Солтан Сұлтан Султон | l Sultan Soltan
        Тагир | v Тахир Тоҳир Таир Тохир | l Tahir Taher Tagir Takhir Tohir Tair
        Талгат | v Талғат Талхат Талат | l Talgat Talghat Talat
        Тамерлан | v Тимерлан Темирлан Тамирлан Темерлан | d Тима Тамик | l Tamerlan Temirlan Timerlan
        Темур | v Тимур Темир Тимер Теймур Тамур | l Temur Timur Temir Teymur Taimur
        Тимур | be Цімур | v Темур Теймур Тимер Темір | d Тима Тимурчик Тимка Тимоша | l Timur Timour Temur Taimur Teymur
        Токтар | v Тохтар Тоқтар | l Toktar Tokhtar
        Турпал | v Турпал-Али | l Turpal
        Фарид | v Ферид Фарит Фәрит | l Farid Fareed Ferid
        Фархад | v Фархат Фарход Ферхат Фәрһад | d Фара Фархадик | l Farhad Farkhad Farhod Ferhat Farhat Farkhat
        Фаиг | v Фаик | l Faig Faik
        Хабиб | v Хабибулла Хабибуллах Габиб Ҳабиб | d Хабибчик | l Habib Khabib Habibullah Habibulla
        Хаджимурат | v Хаджи-Мурат Хаджимурад Хаджи-Мурад Гаджимурад Гаджи-Мурад | l Khadzhimurat Hajimurad Khadzhimurad Gadzhimurad
        Хаджи | v Гаджи Хажи Ҳожи Ходжи Кажи | l Haji Hajji Gadzhi Khadzhi Hadzhi Hacı Hoji
        Халид | v Халед Халит Халід | l Khalid Khaled Halid Halit
        Халил | v Халиль Галиль Ҳалил Холил | l Khalil Halil
        Хамид | v Гамид Хамит Хамед Ҳамид | l Hamid Hameed Khamid Gamid Hamed Hamit
        Хизир | v Хидир Хизри Хизар Хызыр Хазрет | l Khizir Khizri Khidr Hizir
        Хож-Ахмед | v Хожахмед Хаджи-Ахмед Хож-Ахмад | l Khozh-Akhmed
        Шамиль | v Шамил Шемиль Шәміл Шомил | d Шамик Шама | l Shamil Chamil Şamil
        Шахрух | v Шахрукх Шохрух | l Shahrukh Shahrokh Shokhrukh
        Шариф | v Шериф Шарип Шаріф | l Sharif Cherif Sherif Shareef
        Шухрат | v Шохрат Шуҳрат | l Shukhrat Shuhrat
        Эльбрус | v Елбрус | l Elbrus
        Эльчин | v Эльджин | l Elchin
        Эльнур | v Елнур | l Elnur Elnour
        Эмин | v Эмін | l Emin
        Юнус | v Юнис Йонас Юныс Жунус Янис | l Yunus Younis Younes Yunis Iunus Yunous | w Jonah Jonas
        Юсуф | v Юсуп Юсиф Жусуп Йусуф Юсеф Юсупджан Жүсіп | l Yusuf Youssef Yousef Yusup Yusif Iusup Yosef Joussouf Iusuf | w Joseph
        Якуб | v Якуп Ягуб Яхуб Жакып Жакип Ёкуб | l Yakub Yaqub Yakup Yaqoub Yagub Yacoub | w Jacob
        Яхья | v Яхъя Яхя Ехья Яхё Жахия | l Yahya Yahia Yakhya Yehia
        Ясин | v Яссин Ёсин | l Yasin Yassin Yaseen Yassine
        Мирза | v Мырза Мирзо Мурза | l Mirza Mirzo Murza
        Ильдус | v Илдус | l Ildus
        Ильнур | v Илнур | l Ilnur
        Ильшат | v Илшат | l Ilshat
        Ильяс | v Илиас Ілияс Элиас | l Ilyas Ilias Elyas Iliyas
        Ильгиз | v Илгиз | l Ilgiz
        Ильгам | v Ильхам Илхам Илхом | l Ilham Ilkham Ilgam Ilhom
        Фанис | v Фаніс | l Fanis
        Фаниль | v Фанил | l Fanil
        Ришат | v Ришад | l Rishat
        Радик | v Родик | l Radik
        Равиль | v Равил | l Ravil Rawil
        Раис | v Реис | l Rais
        Марсель | v Марсел | l Marsel Marcel
        Мелик | v Малик | l Melik
        Нариман | v Нариманбек | l Nariman
        Бауржан | v Бауыржан Баурджан | l Baurzhan Bauyrzhan Baurjan
        Бахыт | v Бакыт Бақыт Бактыбек | l Bakhyt Bakyt Bahyt
        Ерболат | v Ербол Ербулат | l Yerbolat Erbolat Yerbol Erbol
        Кайрат | v Қайрат | l Kairat Kayrat Qairat
        Канат | v Қанат Ханат | l Kanat Qanat
        Кенес | v Кеңес Кенесбек | l Kenes
        Курманбек | v Құрманбек | l Kurmanbek
        Медет | v Мәдет | l Medet
        Мухтар | v Мұхтар Мохтар Мухтор | l Mukhtar Muhtar Mokhtar
        Олжас | l Olzhas Oljas
        Санжар | v Санджар | l Sanzhar Sanjar
        Серик | v Серік | l Serik
        Темирхан | v Тимерхан | l Temirkhan
        Улугбек | v Улукбек Ұлықбек | l Ulugbek Ulukbek
        Шавкат | v Шаукат Шоқат Шевкет Шафкат | l Shavkat Shaukat Shawkat
        Эмомали | v Имомали Эмамали | l Emomali Emomalii Imomali
        Сапармурат | v Сапармурад | l Saparmurat Saparmyrat
        Гурбангулы | v Курбанкулы Гурбангули | l Gurbanguly Kurbanguly
        Сердар | v Сардар Сардор | l Serdar Sardar Sardor
        Фирдавс | v Фердоуси Фирдаус | l Firdavs Firdaus
        Хуршед | v Хуршид Хурщид | l Khurshed Khurshid Hurshid
        Шерзод | v Шерзад | l Sherzod Sherzad
        Жахонгир | v Джахонгир Джахангир Жахангир | l Jahongir Jakhongir Jahangir
        Дилшод | v Дильшод Дилшад Дильшат | l Dilshod Dilshad Dilshat
        Бобур | v Бабур Бобир | l Bobur Babur
        Бехруз | v Бегруз | l Behruz Bekhruz Behrouz
        Бехзод | v Бехзад Бегзод | l Behzod Bekhzod Behzad
        Отабек | v Атабек Отабег | l Otabek Atabek
        Сухроб | v Сухраб | l Sukhrob Sohrab Suhrob
        Фаррух | v Фарух | l Farrukh Farruh Faruh
        """;
}
