namespace Safeconduct.Core.Names.Matching;

/// <summary>Gives the parts of a split name their roles and weights.</summary>
internal static class NamePreparation
{
    /// <summary>Nats. How much a single part may say at most: the tables do not know how common a rare name is in the place where somebody looks.</summary>
    public const float MostInformation = 9;

    public static PreparedName Prepare(NameTokens tokens, NameKind kind)
    {
        Span<byte> letters = stackalloc byte[NameTokens.MostParts * LatinFold.Longest * 2];
        Span<char> chars = stackalloc char[LatinFold.Longest];
        var parts = new PreparedPart[tokens.Count];
        var (count, used) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var text = tokens.TextOf(i);
            var fold = letters[used..];
            var foldLength = LatinFold.Write(text, fold);
            if (foldLength == 0)
            {
                foldLength = Unfolded(text, fold);
            }

            var spellingLength = tokens[i].Script switch
            {
                NameScript.Latin => LatinFold.WriteSpelling(text, fold[foldLength..]),
                NameScript.Cyrillic => LatinFold.WriteCyrillic(text, fold[foldLength..]),
                _ => 0,
            };
            for (var c = 0; c < foldLength; c++)
            {
                chars[c] = (char)fold[c];
            }

            if (kind == NameKind.Organisation && LegalForm(tokens, i) is var (words, form) && words > 0)
            {
                parts[count++] = Part(tokens, i, i + words - 1, used, foldLength, spellingLength, fold) with { Role = PartRole.LegalForm, Value = form, Information = 0.5f };
                i += words - 1;
            }
            else
            {
                parts[count++] = Read(Part(tokens, i, i, used, foldLength, spellingLength, fold), chars[..foldLength], kind, tokens, i);
                count -= kind == NameKind.Organisation && MergesTensAndUnits(parts.AsSpan(0, count)) ? 1 : 0;
            }

            used += foldLength + spellingLength;
        }

        var prepared = parts[..count];
        if (kind == NameKind.Person)
        {
            KeepSomeWord(prepared);
        }

        return new PreparedName(tokens, kind, letters[..used].ToArray(), prepared);
    }

    /// <summary>Scripts without sounds here: the characters themselves, two bytes each, so that equal words are equal.</summary>
    private static int Unfolded(ReadOnlySpan<char> text, Span<byte> fold)
    {
        var length = 0;
        foreach (var c in text[..Math.Min(text.Length, LatinFold.Longest / 2)])
        {
            fold[length++] = (byte)(0x80 | (c >> 8));
            fold[length++] = (byte)(0x80 | c);
        }

        return length;
    }

    private static PreparedPart Part(NameTokens tokens, int first, int last, int start, int foldLength, int spellingLength, ReadOnlySpan<byte> fold)
    {
        var entry = NameLexicon.Find(fold[..foldLength]);
        entry = tokens[first].Script == NameScript.Cyrillic && entry.Given.IsEmpty ? NameLexicon.OtherCase(fold[..foldLength], entry) : entry;
        return new PreparedPart
        {
            FirstToken = (byte)first,
            LastToken = (byte)last,
            Role = PartRole.Word,
            Script = tokens[first].Script,
            Marks = tokens[first].Marks,
            FoldStart = (ushort)start,
            FoldLength = (byte)foldLength,
            SpellingStart = (ushort)(start + foldLength),
            SpellingLength = (byte)spellingLength,
            LetterSet = LetterSet(fold[..foldLength]),
            Hash = NameLexicon.HashOf(fold[..foldLength]),
            Information = Math.Min(entry.Information, MostInformation),
            Value = 0,
            Entry = entry,
        };
    }

    private static uint LetterSet(ReadOnlySpan<byte> fold)
    {
        var set = 0u;
        foreach (var b in fold)
        {
            set |= 1u << (b & 31);
        }

        return set;
    }

    private static PreparedPart Read(PreparedPart part, ReadOnlySpan<char> fold, NameKind kind, NameTokens tokens, int token)
    {
        if (part.Is(NameTokenMarks.Number))
        {
            return Number(part, NumberOf(tokens.TextOf(token)));
        }

        return kind == NameKind.Person ? ReadPerson(part, fold, tokens.TextOf(token)) : ReadOrganisation(part, fold, tokens.TextOf(token));
    }

    private static PreparedPart Number(PreparedPart part, int value) => part with { Role = PartRole.Number, Value = value, Information = 3 };

    private static int NumberOf(ReadOnlySpan<char> digits) => int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : -1;

    private static PreparedPart ReadPerson(PreparedPart part, ReadOnlySpan<char> fold, ReadOnlySpan<char> text)
    {
        if (part.Is(NameTokenMarks.Initial))
        {
            return part with { Role = PartRole.Initial, Information = 1.5f };
        }

        Span<char> plain = stackalloc char[NameTokens.LongestPart];
        plain = plain[..NameWords.Plain(text, plain)];
        if (Contains(NameWords.PersonParticles, plain))
        {
            return part with { Role = PartRole.Particle, Information = 0.5f };
        }

        if (Contains(NameWords.Titles, plain))
        {
            return part with { Role = PartRole.Title, Information = 0.2f };
        }

        return Patronymics.StemOf(fold) is var stem && stem > 0 ? part with { Role = PartRole.Patronymic, Entry = NameLexicon.Father(fold[..stem], part.Entry) } : part;
    }

    private static PreparedPart ReadOrganisation(PreparedPart part, ReadOnlySpan<char> fold, ReadOnlySpan<char> text)
    {
        if (part.Is(NameTokenMarks.Initial) && part.Is(NameTokenMarks.BeforeDot))
        {
            return part with { Information = 3 };
        }

        if (NameWords.RomanNumbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Length <= 6 ? text.ToString().ToLowerInvariant() : "", out var roman) && char.IsUpper(text[0]))
        {
            return Number(part, roman);
        }

        if (NameWords.Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(fold, out var number))
        {
            return Number(part, number);
        }

        if (Contains(NameWords.StopFolds, fold))
        {
            return part with { Role = PartRole.Particle, Information = 0.3f };
        }

        if (Contains(NameWords.GenericFolds, fold))
        {
            return part with { Role = PartRole.Generic, Information = 2.5f };
        }

        return Contains(NameWords.QualifierFolds, fold) ? part with { Role = PartRole.Qualifier, Information = 4 } : part with { Information = Math.Clamp(part.Information, 5, MostInformation) };
    }

    private static bool Contains(System.Collections.Frozen.FrozenSet<string> set, ReadOnlySpan<char> fold) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(fold);

    /// <summary>"forty-four" is one number of two words. True if the last two parts became one.</summary>
    private static bool MergesTensAndUnits(Span<PreparedPart> parts)
    {
        if (parts.Length < 2 || parts[^1] is not { Role: PartRole.Number, Value: >= 1 and <= 9 } unit || parts[^2] is not { Role: PartRole.Number, Value: >= 20 and <= 90 } tens
            || tens.Value % 10 != 0 || (tens.Marks & NameTokenMarks.Number) != NameTokenMarks.None || (unit.Marks & NameTokenMarks.Number) != NameTokenMarks.None)
        {
            return false;
        }

        parts[^2] = tens with { LastToken = unit.LastToken, Value = tens.Value + unit.Value };
        return true;
    }

    /// <summary>The longest legal form that begins at a part, over several words.</summary>
    private static (int Words, int Form) LegalForm(NameTokens tokens, int start)
    {
        Span<char> joined = stackalloc char[NameWords.LongestLegalForm * NameTokens.LongestPart];
        var (length, best) = (0, (Words: 0, Form: 0));
        for (var i = 0; i < NameWords.LongestLegalForm && start + i < tokens.Count; i++)
        {
            length += NameWords.Plain(tokens.TextOf(start + i), joined[length..]);
            // "A.B.C." is no Swedish company of the name "C".
            var isLetter = tokens[start + i].Is(NameTokenMarks.Initial);
            if (isLetter && (start == 0 || (start + i + 1 < tokens.Count && tokens[start + i + 1].Is(NameTokenMarks.Initial))))
            {
                continue;
            }

            if (NameWords.LegalForms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(joined[..length], out var form) && !(start == 0 && tokens.Count == i + 1))
            {
                best = (i + 1, form);
            }
        }

        return best;
    }

    /// <summary>A name of particles and titles only is a name all the same.</summary>
    private static void KeepSomeWord(Span<PreparedPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Role is PartRole.Word or PartRole.Patronymic)
            {
                return;
            }
        }

        foreach (ref var part in parts)
        {
            if (part.Role is PartRole.Particle or PartRole.Title)
            {
                part = part with { Role = PartRole.Word, Information = Math.Min(part.Entry.Information, MostInformation) };
            }
        }
    }
}
