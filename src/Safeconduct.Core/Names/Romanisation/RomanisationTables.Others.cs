namespace Safeconduct.Core.Names.Romanisation;

internal static partial class RomanisationTables
{
    private const string UkrainianBase = "а=a б=b в=v г=h ґ=g д=d е=e ж=zh з=z и=y і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ";
    private const string BelarusianBase = "а=a б=b в=v г=h ґ=g д=d ж=zh з=z і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh ы=y э=e ";

    public static IEnumerable<RomanisationScheme> Others()
    {
        yield return new("uk-2010", "uk", "Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010 (United Nations X/9, 2012); passports",
            UkrainianBase + "є=ie ї=i й=i ю=iu я=ia ь= '= ’= ʼ= <^>є=ye <^>ї=yi <^>й=y <^>ю=yu <^>я=ya зг=zgh");
        yield return new("uk-bgn-pcgn", "uk", "BGN/PCGN 1965, Ukrainian", UkrainianBase + "є=ye ї=yi й=y ю=yu я=ya ь=ʹ зг=z·h кг=k·h сг=s·h тс=t·s цг=ts·h");
        yield return new("uk-icao", "uk", "ICAO Doc 9303-3, section 6 (8th ed. 2021), Ukrainian", UkrainianBase + "є=ie ї=i й=i ю=iu я=ia ь= '= ’= ʼ=");
        yield return new("uk-passport-2004", "uk", "Resolutions 231 and 858 of the Cabinet of Ministers of Ukraine (2004, 2007); older passports",
            UkrainianBase + "г=g|h є=ie ї=i й=i ю=iu я=ia ь= '= ’= ʼ= <^>є=ye <^>ї=yi <^>й=y <^>ю=yu <^>я=ya");
        yield return new("be-2007", "be", "Instruction 15 of the State Committee on Property of Belarus, 11 June 2007 (place names)",
            "а=a б=b в=v г=h ґ=g д=d е=ie <^аеёіоуыэюяў'’ʼь>е=je ё=io <^аеёіоуыэюяў'’ʼь>ё=jo ж=ž з=z і=i й=j к=k л=l ль=ĺ м=m н=n нь=ń о=o п=p р=r с=s сь=ś т=t у=u ў=ŭ ф=f х=ch ц=c ць=ć ч=č ш=š зь=ź "
            + "ы=y э=e ю=iu <^аеёіоуыэюяў'’ʼь>ю=ju я=ia <^аеёіоуыэюяў'’ʼь>я=ja '= ’= ʼ= ь=");
        yield return new("be-passport", "be", "Ministry of Internal Affairs of Belarus, rules for names in passports (order 288 of 9 October 2008)",
            BelarusianBase + "е=e ё=io й=i ў=u ю=iu я=ia ь= '= ’= ʼ= <^>е=ye <^>ё=yo <^>ю=yu <^>я=ya <аеёіоуыэюя>е=ye <аеёоуыэюя>я=ya ый<$>=y");
        yield return new("be-bgn-pcgn", "be", "BGN/PCGN 1979, Belarusian", BelarusianBase + "е=ye ё=yo й=y ў=w ю=yu я=ya ь=ʹ зг=z·h кг=k·h сг=s·h тс=t·s цг=ts·h");
        yield return new("kk-bgn-pcgn", "kk", "BGN/PCGN 1979, Kazakh",
            Base + "ә=ä ғ=gh ё=yo ж=zh и=ī й=ī̆ қ=q ң=ng ө=ö у=ū ұ=u ү=ü х=kh һ=h ц=ts ч=ch ш=sh щ=shch ъ=ʺ ы=y і=i ь=ʹ э=ė ю=yu я=ya зһ=z·h сһ=s·h кһ=k·h цһ=ts·h нг=n·g");
        yield return new("ky-bgn-pcgn", "ky", "BGN/PCGN 1979, Kyrgyz",
            Base + "ё=yo ж=j й=ĭ ң=ng ө=ö ү=ü х=kh ц=ts ч=ch ш=sh щ=shch ъ=ʺ ы=y ь=ʹ э=e ю=yu я=ya нг=n·g");
        yield return new("uz-bgn-pcgn", "uz", "BGN/PCGN 1979, Uzbek in Cyrillic",
            Base + "в=w ё=ë <^>ё=yë е=e ж=j й=ĭ у=ū ў=ū̆ қ=q ғ=gh ҳ=h х=kh ц=ts ч=ch ш=sh ъ=ʹ ь= э=e ю=yu я=ya <^>е=ye е<аяуоиў>=ye <а>е=e");
        yield return new("az-cyrillic", "az", "BGN/PCGN 1993, Azerbaijani Cyrillic to the alphabet of 1991",
            "а=a б=b в=v г=q ғ=ğ д=d е=e ә=ə ж=j з=z и=i ы=ı ј=y к=k ҝ=g л=l м=m н=n о=o ө=ö п=p р=r с=s т=t у=u ү=ü ф=f х=x һ=h ч=ç ҹ=c ш=ş ю=yu я=ya э=e й=y ц=ts ё=yo");
        yield return new("tk-bgn-pcgn", "tk", "BGN/PCGN 1979, Turkmen in Cyrillic",
            Base + "в=w <^>е=ye е<аяуоый>=ye ә=ä ё=yë ж=zh җ=j й=y ң=ng ө=ö ү=ü х=h ц=ts ч=ch ш=sh щ=shch ъ=ʺ ы=y ь=ʹ э=e ю=yu я=ya нг=n·g");
        yield return new("bg-bgn-pcgn", "bg", "BGN/PCGN 1952, Bulgarian", Base + "ж=zh й=ĭ х=kh ц=ts ч=ch ш=sh щ=sht ъ=ŭ ь=ʹ ю=yu я=ya тс=t·s");
        yield return new("bg-2009", "bg", "Transliteration Act of Bulgaria, 2009 (United Nations X/7, 2012)", Base + "ж=zh й=y х=h ц=ts ч=ch ш=sh щ=sht ъ=a ь=y ю=yu я=ya ия<$>=ia");
        yield return new("sr-latin", "sr", "Serbian Latin alphabet (Gaj), one letter for one letter",
            "а=a б=b в=v г=g д=d ђ=đ е=e ж=ž з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=ć у=u ф=f х=h ц=c ч=č џ=dž ш=š");
        yield return new("mk-bgn-pcgn", "mk", "BGN/PCGN 1981, Macedonian",
            "а=a б=b в=v г=g д=d ѓ=ǵ е=e ж=ž з=z ѕ=dz и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ќ=ḱ у=u ф=f х=h ц=c ч=č џ=dž ш=š");
        yield return new("mn-bgn-pcgn", "mn", "BGN/PCGN 1964, Mongolian",
            Base + "е=yö|e ё=yo ж=j з=dz й=y ө=ö ү=ü х=h ц=ts ч=ch ш=sh щ=shch ъ=ĭ ы=ï ь=ĭ э=e ю=yu я=ya");
        yield return new("ka-2002", "ka", "Georgian national system of 2002; BGN/PCGN 2009",
            "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=kʼ ლ=l მ=m ნ=n ო=o პ=pʼ ჟ=zh რ=r ს=s ტ=tʼ უ=u ფ=p ქ=k ღ=gh ყ=qʼ შ=sh ჩ=ch ც=ts ძ=dz წ=tsʼ ჭ=chʼ ხ=kh ჯ=j ჰ=h");
        yield return new("ka-passport", "ka", "Georgian national system of 2002, as passports write it: without apostrophes",
            "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h");
        yield return new("hy-bgn-pcgn", "hy", "BGN/PCGN 1981, Armenian",
            "ա=a բ=b գ=g դ=d ե=e <^աեէըիոօւ>ե=ye զ=z է=e ը=y թ=t’ ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o <^>ո=vo ու=u չ=ch’ պ=p ջ=j ռ=rr ս=s վ=v տ=t ր=r ց=ts’ ւ=v փ=p’ ք=k’ օ=o ֆ=f "
            + "և=ev <^աեէիոօւ>և=yev եւ=ev <^աեէիոօւ>եւ=yev ։=.");
    }
}
