using System.Text;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Tests.Importers;

public sealed class CsvRobustnessTests
{
    private const string Header = "unit,from,lat,lon,kind,note";
    private const string Row = "1st Brigade,2022-03-01,47.1,36.2,observed,";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Either_line_end_will_do(string end) => Reading.Of("sightings", Header + end + Row + end + Row + end).Accepted.Count.ShouldBe(2);

    [Fact]
    public void Line_ends_may_be_mixed_and_the_last_may_be_missing() => Reading.Of("sightings", Header + "\r\n" + Row + "\n" + Row).Accepted.Count.ShouldBe(2);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_header() => Reading.Of("sightings", "\uFEFF" + Header + "\n" + Row).Accepted.Count.ShouldBe(1);

    [Fact]
    public void A_quoted_field_may_hold_commas_quotes_and_lines_and_rows_are_still_counted_by_records()
    {
        var reading = Reading.Of("sightings", $"{Header}\n{Row}\"a, \"\"b\"\"\nc\"\n{Row}\nbad,row\n");
        reading.Sightings[0].Citation.Note.ShouldBe("a, \"b\"\nc");
        reading.Sightings.Select(s => s.Citation.Row).ShouldBe([1, 2]);
        reading.Rejected.Single().At.ShouldBe(new Locator(3, 5));
    }

    [Theory]
    [InlineData("", "import.refused.empty")]
    [InlineData("unit,from,lat,lon\n", "import.refused.columns-missing")]
    [InlineData("unit,unit,from,lat,lon,kind\n", "import.refused.column-twice")]
    public void A_file_that_cannot_be_this_form_is_refused(string text, string reason) => Reading.Of("sightings", text).Refused!.Reason.Key.ShouldBe(reason);

    [Fact]
    public void A_header_alone_has_no_rows() => Reading.Of("sightings", Header + "\n").Items.ShouldBeEmpty();

    [Theory]
    [InlineData("utf-16", "import.refused.encoding")]
    [InlineData("utf-16BE", "import.refused.encoding")]
    [InlineData("utf-32", "import.refused.encoding")]
    public void Another_encoding_is_named_and_refused(string encoding, string reason)
    {
        var text = Encoding.GetEncoding(encoding);
        byte[] marked = [.. text.GetPreamble(), .. text.GetBytes(Header + "\n" + Row)];
        Reading.Of("sightings", marked).Refused!.Reason.Key.ShouldBe(reason);
    }

    [Fact]
    public void UTF_16_without_a_mark_is_known_by_its_zeros() =>
        Reading.Of("sightings", new UnicodeEncoding(bigEndian: false, byteOrderMark: false).GetBytes(Header + "\n" + Row)).Refused!.Reason.Key.ShouldBe("import.refused.encoding");

    [Fact]
    public void A_one_byte_encoding_is_refused_with_the_line()
    {
        byte[] cyrillic = [.. Encoding.UTF8.GetBytes(Header + "\n" + Row + "\n"), 0xE1, 0xF0, 0xE8, 0xE3, (byte)',', (byte)'\n'];
        var refused = Reading.Of("sightings", cyrillic).Refused!;
        refused.Reason.Key.ShouldBe("import.refused.not-utf8");
        refused.At.Line.ShouldBe(3);
    }

    [Fact]
    public void A_zero_byte_is_no_text()
    {
        var bytes = Encoding.UTF8.GetBytes(Header + "\n" + Row + "\n" + Row + "\n");
        bytes[^5] = 0;
        Reading.Of("sightings", bytes).Refused!.Reason.Key.ShouldBe("import.refused.binary");
    }

    [Fact]
    public void A_zero_byte_or_a_bad_one_far_into_the_file_is_found()
    {
        var start = Encoding.UTF8.GetBytes(Header + "\n" + string.Concat(Enumerable.Repeat(Row + "\n", 5_000)));
        Reading.Of("sightings", [.. start, 0]).Refused!.Reason.Key.ShouldBe("import.refused.binary");
        var refused = Reading.Of("sightings", [.. start, 0xFF]).Refused!;
        refused.Reason.Key.ShouldBe("import.refused.not-utf8");
        refused.At.Line.ShouldBe(5_002);
    }

    [Fact]
    public void A_letter_that_lies_across_two_blocks_is_read_whole()
    {
        // Blocks are 64 KB: every shift of a text of two-byte letters puts one of them across the border.
        for (var shift = 0; shift < 3; shift++)
        {
            var text = Header + "\n" + string.Concat(Enumerable.Repeat($"{new string('x', shift)}бригада 𝔘 {new string('я', 500)},2022-03-01,47.1,36.2,observed,\n", 200));
            var reading = Reading.Of("sightings", text);
            reading.Refused.ShouldBeNull();
            reading.Sightings.Select(s => s.UnitName).Distinct().ShouldHaveSingleItem().ShouldEndWith("яя");
        }
    }

    [Fact]
    public void A_file_that_ends_within_quotes_is_cut_off_and_refused()
    {
        var refused = Reading.Of("sightings", $"{Header}\n{Row}\n{Row}\"half a no").Refused!;
        refused.Reason.Key.ShouldBe("import.refused.cut-off");
        refused.At.Row.ShouldBe(2);
    }

    [Fact]
    public void A_row_that_ends_early_is_left_out()
    {
        var rejected = Reading.Of("sightings", $"{Header}\n{Row}\n1st Brigade,2022-0").Rejected.Single();
        rejected.Reason.Key.ShouldBe("import.rejected.field-count");
        rejected.At.Row.ShouldBe(2);
    }

    [Fact]
    public void A_quotation_mark_out_of_place_costs_its_row_only()
    {
        var reading = Reading.Of("sightings", $"{Header}\n\"1st\" Brigade,2022-03-01,47.1,36.2,observed,\n{Row}\n");
        reading.Rejected.Single().Reason.Key.ShouldBe("import.rejected.quotes");
        reading.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_refused_with_its_row()
    {
        var refused = Reading.Of("sightings", $"{Header}\n{Row}\n{new string('x', 10_000_000)}\n{Row}\n").Refused!;
        refused.Reason.Key.ShouldBe("import.refused.line-too-long");
        refused.At.Row.ShouldBe(2);
    }

    [Fact]
    public void A_quote_that_swallows_the_rest_does_not_swallow_the_memory()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var endless = new EndlessStream(Encoding.UTF8.GetBytes(Header + "\n\""), Encoding.UTF8.GetBytes("aaaaaaa,bb\n"), 200_000_000);
        Reading.Of("sightings", endless).Refused!.Reason.Key.ShouldBe("import.refused.line-too-long");
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public void A_column_may_stand_anywhere_and_its_name_be_written_in_any_case() =>
        Reading.Of("sightings", "KIND,Lon,lat,from,Unit\nobserved,36.2,47.1,2022-03-01,1st Brigade\n").Sightings.Single().UnitName.ShouldBe("1st Brigade");

    [Fact]
    public void Empty_lines_are_no_rows() => Reading.Of("sightings", $"{Header}\n\n{Row}\n\n").Items.Count.ShouldBe(1);

    /// <summary>A beginning, and then the same piece over and over.</summary>
    private sealed class EndlessStream(byte[] start, byte[] piece, long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            for (var i = 0; i < read; i++, _position++)
            {
                buffer[offset + i] = _position < start.Length ? start[_position] : piece[(_position - start.Length) % piece.Length];
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
