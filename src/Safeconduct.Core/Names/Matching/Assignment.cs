namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// The pairing of rows with columns that has the greatest sum of values (Kuhn 1955, in the form of shortest augmenting paths: Jonker and Volgenant 1987).
/// O(rows² · columns); at most <see cref="NameTokens.MostParts"/> of each.
/// </summary>
internal static class Assignment
{
    /// <summary>Values stand row by row and are at least 0; rows must not outnumber columns. <paramref name="columnOf"/> receives for each row its column.</summary>
    public static void Best(ReadOnlySpan<float> values, int rows, int columns, Span<int> columnOf)
    {
        const int Most = NameTokens.MostParts + 1;
        Span<float> u = stackalloc float[Most];
        Span<float> v = stackalloc float[Most];
        Span<float> least = stackalloc float[Most];
        Span<int> rowOf = stackalloc int[Most];
        Span<int> way = stackalloc int[Most];
        Span<bool> used = stackalloc bool[Most];
        u.Clear();
        v.Clear();
        rowOf.Clear();
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            least.Fill(float.MaxValue);
            used.Clear();
            var column = 0;
            do
            {
                column = Step(values, columns, column, u, v, least, rowOf, way, used);
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = way[column])
            {
                rowOf[column] = rowOf[way[column]];
            }
        }

        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] > 0)
            {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
    }

    private static int Step(ReadOnlySpan<float> values, int columns, int column, Span<float> u, Span<float> v, Span<float> least, Span<int> rowOf, Span<int> way, Span<bool> used)
    {
        used[column] = true;
        var row = rowOf[column];
        var (delta, next) = (float.MaxValue, 0);
        for (var j = 1; j <= columns; j++)
        {
            if (used[j])
            {
                continue;
            }

            var cost = -values[((row - 1) * columns) + j - 1] - u[row] - v[j];
            if (cost < least[j])
            {
                (least[j], way[j]) = (cost, column);
            }

            if (least[j] < delta)
            {
                (delta, next) = (least[j], j);
            }
        }

        for (var j = 0; j <= columns; j++)
        {
            if (used[j])
            {
                u[rowOf[j]] += delta;
                v[j] -= delta;
            }
            else
            {
                least[j] -= delta;
            }
        }

        return next;
    }
}
