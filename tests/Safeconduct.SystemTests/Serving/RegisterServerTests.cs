using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Screening;
using Safeconduct.Texts;
using Safeconduct.Web.Serving.Registers;

namespace Safeconduct.SystemTests.Serving;

public sealed class RegisterServerTests
{
    private static readonly IRegisterIndex Index = Registers(
        Entry("w-1", "wanted", RegisterParty.Person, "Морозов Пётр Ильич", "1991-04-02"),
        Entry("w-2", "wanted", RegisterParty.Person, "Морозова Анна Ильинична", "1994"),
        Entry("f/3", "fallen, 2022", RegisterParty.Person, "MOROZOV, Petr", null),
        Entry("o-4", "companies", RegisterParty.Organisation, "ООО «Морозов и сыновья»", null));

    [Fact]
    public async Task The_manifest_names_the_version_of_the_protocol_and_its_services()
    {
        await using var server = await Start();
        using var client = Client(server);
        var manifest = Parse(await client.GetStringAsync("/reconcile"));
        manifest.GetProperty("versions").EnumerateArray().Select(v => v.GetString()).ShouldBe(["0.2"]);
        manifest.GetProperty("identifierSpace").GetString()!.ShouldStartWith(server.Address.ToString());
        manifest.GetProperty("view").GetProperty("url").GetString()!.ShouldContain("{{id}}");
        manifest.GetProperty("defaultTypes").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ShouldContain("Person");
        foreach (var service in new[] { "entity", "property", "type" })
        {
            var suggest = manifest.GetProperty("suggest").GetProperty(service);
            var answer = Parse(await client.GetStringAsync(suggest.GetProperty("service_url").GetString() + suggest.GetProperty("service_path").GetString() + "?prefix="));
            answer.GetProperty("result").ValueKind.ShouldBe(JsonValueKind.Array);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_batch_of_queries_is_answered_by_post_and_by_get(bool byPost)
    {
        await using var server = await Start();
        using var client = Client(server);
        const string Batch = """{"q0":{"query":"Petr Ilyich Morozov","type":"Person","limit":2},"q1":{"query":"Никто Такой-то"}}""";
        var response = byPost
            ? await client.PostAsync("/reconcile", new FormUrlEncodedContent([new("queries", Batch)]))
            : await client.GetAsync("/reconcile?queries=" + Uri.EscapeDataString(Batch));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = Parse(await response.Content.ReadAsStringAsync());
        var results = answer.GetProperty("q0").GetProperty("result").EnumerateArray().ToList();
        results.Count.ShouldBeInRange(1, 2);
        results[0].GetProperty("id").GetString().ShouldBe("wanted:w-1");
        results[0].GetProperty("score").GetDouble().ShouldBeInRange(50, 100);
        results[0].GetProperty("type")[0].GetProperty("id").GetString().ShouldBe("Person");
        results[0].GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()).ShouldContain("name_log_likelihood_ratio");
        answer.GetProperty("q1").GetProperty("result").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task No_candidate_is_called_a_certain_match()
    {
        await using var server = await Start();
        using var client = Client(server);
        var answer = await Reconcile(client, """{"q":{"query":"Морозов Пётр Ильич","properties":[{"pid":"birthDate","v":"1991-04-02"}]}}""");
        answer.GetProperty("q").GetProperty("result").EnumerateArray().ShouldAllBe(c => !c.GetProperty("match").GetBoolean());
    }

    [Fact]
    public async Task A_birth_date_in_the_query_lowers_who_was_born_on_another_day_and_a_register_narrows()
    {
        await using var server = await Start();
        using var client = Client(server);
        var answer = await Reconcile(client, """
            {"right":{"query":"Морозов Пётр Ильич","properties":[{"pid":"birthDate","v":"1991-04-02"}]},
             "wrong":{"query":"Морозов Пётр Ильич","properties":[{"pid":"birthDate","v":"1960-01-01"}]},
             "fallen":{"query":"Морозов Пётр Ильич","properties":[{"pid":"register","v":"fallen, 2022"}]}}
            """);
        double? Score(string query) => answer.GetProperty(query).GetProperty("result").EnumerateArray()
            .Where(c => c.GetProperty("id").GetString() == "wanted:w-1").Select(c => (double?)c.GetProperty("score").GetDouble()).FirstOrDefault();
        (Score("wrong") ?? 0).ShouldBeLessThan(Score("right")!.Value);
        answer.GetProperty("fallen").GetProperty("result").EnumerateArray().Select(c => c.GetProperty("id").GetString()).ShouldBe(["fallen%2C%202022:f%2F3"]);
    }

    [Theory]
    [InlineData("{\"q0\":{\"query\":\"x\"")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"q0\":{}}")]
    [InlineData("{\"q0\":\"Morozov\"}")]
    [InlineData("{\"q0\":{\"query\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}}")]
    public async Task A_batch_that_cannot_be_read_is_refused_with_what_was_expected(string batch)
    {
        await using var server = await Start();
        using var client = Client(server);
        var response = await client.PostAsync("/reconcile", new FormUrlEncodedContent([new("queries", batch)]));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Parse(await response.Content.ReadAsStringAsync()).GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Names_that_are_none_have_no_candidates()
    {
        await using var server = await Start();
        using var client = Client(server);
        var names = new[] { "", " ", "12345", "🙂", "\u202E", "\u0000", new string('я', 100_000), string.Join(' ', Enumerable.Repeat("Иван", 1000)) };
        var batch = JsonSerializer.Serialize(names.Select((n, i) => (i, n)).ToDictionary(p => $"q{p.i}", p => new { query = p.n }));
        var answer = await Reconcile(client, batch);
        names.Select((_, i) => answer.GetProperty($"q{i}").GetProperty("result").GetArrayLength()).Take(6).ShouldAllBe(n => n == 0);
    }

    [Fact]
    public async Task Entries_can_be_looked_at_and_extended_by_id()
    {
        await using var server = await Start();
        using var client = Client(server);
        var extend = Parse(await (await client.PostAsync("/reconcile", new FormUrlEncodedContent(
            [new("extend", """{"ids":["wanted:w-1","fallen%2C%202022:f%2F3","nothing:1"],"properties":[{"id":"birthDate"},{"id":"register"},{"id":"unheard-of"}]}""")]))).Content.ReadAsStringAsync());
        extend.GetProperty("meta").GetArrayLength().ShouldBe(3);
        var rows = extend.GetProperty("rows");
        rows.GetProperty("wanted:w-1").GetProperty("birthDate")[0].GetProperty("str").GetString().ShouldBe("1991-04-02");
        rows.GetProperty("fallen%2C%202022:f%2F3").GetProperty("register")[0].GetProperty("str").GetString().ShouldBe("fallen, 2022");
        rows.GetProperty("nothing:1").GetProperty("birthDate").GetArrayLength().ShouldBe(0);

        (await client.GetStringAsync("/reconcile/preview?id=" + Uri.EscapeDataString("wanted:w-1"))).ShouldContain("Морозов Пётр Ильич");
        (await client.GetAsync("/reconcile/preview?id=wanted:w-9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Parse(await client.GetStringAsync("/entities/wanted:w-1")).GetProperty("properties").GetProperty("name")[0].GetString().ShouldBe("Морозов Пётр Ильич");
    }

    [Fact]
    public async Task Match_answers_in_the_shape_of_yente()
    {
        await using var server = await Start();
        using var client = Client(server);
        var response = await Match(client, "default", """
            {"queries":{"one":{"schema":"Person","properties":{"name":["Pyotr Morozov"],"birthDate":["1991"]}},
                        "two":{"schema":"Person","properties":{"firstName":["Анна"],"fatherName":["Ильинична"],"lastName":["Морозова"]}},
                        "three":{"schema":"Company","properties":{"name":["Nobody's Company"]}}}}
            """);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = Parse(await response.Content.ReadAsStringAsync());
        body.GetProperty("limit").GetInt32().ShouldBe(5);
        body.GetProperty("matcher").EnumerateObject().ShouldNotBeEmpty();
        var one = body.GetProperty("responses").GetProperty("one");
        one.GetProperty("status").GetInt32().ShouldBe(200);
        one.GetProperty("query").GetProperty("schema").GetString().ShouldBe("Person");
        one.GetProperty("total").GetProperty("value").GetInt32().ShouldBe(one.GetProperty("results").GetArrayLength());
        var best = one.GetProperty("results")[0];
        best.GetProperty("id").GetString().ShouldBe("wanted:w-1");
        best.GetProperty("schema").GetString().ShouldBe("Person");
        best.GetProperty("datasets")[0].GetString().ShouldBe("wanted");
        best.GetProperty("match").GetBoolean().ShouldBe(best.GetProperty("score").GetDouble() >= 0.5);
        body.GetProperty("responses").GetProperty("two").GetProperty("results")[0].GetProperty("id").GetString().ShouldBe("wanted:w-2");
        body.GetProperty("responses").GetProperty("three").GetProperty("results").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_dataset_is_one_register_and_an_unknown_one_is_not_found()
    {
        await using var server = await Start();
        using var client = Client(server);
        const string Morozov = """{"queries":{"q":{"schema":"Person","properties":{"name":["Морозов Пётр"]}}}}""";
        var body = Parse(await (await Match(client, "fallen%2C%202022", Morozov)).Content.ReadAsStringAsync());
        body.GetProperty("responses").GetProperty("q").GetProperty("results").EnumerateArray().ShouldAllBe(r => r.GetProperty("datasets")[0].GetString() == "fallen, 2022");
        (await Match(client, "sanctions", Morozov)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Parse(await client.GetStringAsync("/catalog")).GetProperty("datasets").EnumerateArray().Select(d => d.GetProperty("name").GetString())
            .ShouldBe(["default", "companies", "fallen, 2022", "wanted"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("default", "{\"queries\":{}}")]
    [InlineData("default", "{\"queries\":{\"q\":{\"properties\":{}}}}")]
    [InlineData("default", "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":[]}}}")]
    [InlineData("default", "not json")]
    [InlineData("default", "")]
    [InlineData("default?limit=0", "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"a\"]}}}}")]
    [InlineData("default?threshold=2", "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"a\"]}}}}")]
    public async Task A_match_that_cannot_be_read_is_refused_with_what_was_expected(string dataset, string body)
    {
        await using var server = await Start();
        using var client = Client(server);
        var response = await Match(client, dataset, body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Parse(await response.Content.ReadAsStringAsync()).GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1.evil.example")]
    [InlineData("Origin", "https://localhost.evil.example:3333")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_page_of_another_site_gets_no_answer(string header, string value)
    {
        await using var server = await Start();
        using var client = Client(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/reconcile?queries=" + Uri.EscapeDataString("""{"q":{"query":"Морозов Пётр"}}"""));
        if (header == "Host")
        {
            request.Headers.Host = value;
        }
        else
        {
            request.Headers.Add(header, value);
        }

        var response = await client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("Морозов");
    }

    [Theory]
    [InlineData("http://127.0.0.1:3333")]
    [InlineData("http://localhost:3333")]
    public async Task The_page_of_a_program_on_this_machine_may_ask(string origin)
    {
        await using var server = await Start();
        using var client = Client(server);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, "/reconcile") { Headers = { { "Origin", origin } } };
            var response = await client.SendAsync(request);
            response.IsSuccessStatusCode.ShouldBeTrue();
            response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([origin]);
        }
    }

    [Fact]
    public async Task No_answer_may_be_read_by_a_script_of_another_origin()
    {
        await using var server = await Start();
        using var client = Client(server);
        var response = await client.GetAsync("/reconcile");
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await client.GetStringAsync("/reconcile?callback=steal")).ShouldStartWith("{");
    }

    [Theory]
    [InlineData("DELETE", "/reconcile")]
    [InlineData("GET", "/match/default")]
    [InlineData("POST", "/catalog")]
    [InlineData("PUT", "/entities/wanted:w-1")]
    public async Task Other_methods_are_refused_and_the_right_ones_named(string method, string path)
    {
        await using var server = await Start();
        using var client = Client(server);
        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_request_longer_than_any_question_is_refused()
    {
        await using var server = await Start();
        using var client = Client(server);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/match/default") { Content = new StringContent(new string(' ', 5_000_000)), Headers = { ExpectContinue = true } };
        var response = await client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task The_start_page_names_the_registers(string language)
    {
        await using var server = await RegisterServer.StartAsync(Index, 0, Phrasebook.For(language), "test");
        using var client = Client(server);
        var page = await client.GetStringAsync("/");
        page.ShouldContain("fallen, 2022");
        page.ShouldContain("/reconcile");
    }

    private static Task<RegisterServer> Start() => RegisterServer.StartAsync(Index, 0, Phrasebook.For("en"), "test");

    private static HttpClient Client(RegisterServer server) => new() { BaseAddress = server.Address };

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement.Clone();

    private static async Task<JsonElement> Reconcile(HttpClient client, string batch)
    {
        var response = await client.PostAsync("/reconcile", new FormUrlEncodedContent([new("queries", batch)]));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return Parse(await response.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> Match(HttpClient client, string dataset, string body) =>
        client.PostAsync("/match/" + dataset, new StringContent(body, Encoding.UTF8, "application/json"));

    private static RegisterEntry Entry(string id, string register, RegisterParty party, string name, string? born) =>
        new(id, register, party, [RegisterName.Of(name, RegisterNameKind.Primary)!], new Citation("A made list", "sha256:0", 1, default))
        {
            Born = born is null ? [] : [Edtf.Parse(born).Value!],
        };

    private static IRegisterIndex Registers(params ImmutableArray<RegisterEntry> entries) => new InMemoryRegisterIndex(entries);
}
