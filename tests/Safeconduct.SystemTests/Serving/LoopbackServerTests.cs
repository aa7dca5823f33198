using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;
using Safeconduct.Web.Serving;

namespace Safeconduct.SystemTests.Serving;

public sealed class LoopbackServerTests
{
    private static readonly Dictionary<string, string> Pages = new() { ["/"] = "<!DOCTYPE html><title>first</title><style>p{color:red}</style>", ["/b.html"] = "<!DOCTYPE html><title>Второй</title>" };

    [Fact]
    public async Task It_serves_the_pages_it_was_given_and_no_other()
    {
        await using var server = await LoopbackServer.StartAsync(Pages);
        using var client = new HttpClient { BaseAddress = server.Address };
        (await client.GetStringAsync("/b.html")).ShouldBe(Pages["/b.html"]);
        (await client.GetAsync("/")).Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        foreach (var path in new[] { "/nothing", "/B.html", "/../b.htm", "/%2e%2e/etc/passwd" })
        {
            (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task It_listens_on_this_machine_only()
    {
        await using var server = await LoopbackServer.StartAsync(Pages);
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == server.Address.Port).Select(l => l.Address).ShouldBe([IPAddress.Loopback]);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.1")] // another port than ours
    [InlineData("[::1]")]
    [InlineData("0.0.0.0")]
    public async Task A_request_that_names_another_host_gets_nothing(string host)
    {
        await using var server = await LoopbackServer.StartAsync(Pages);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host == "127.0.0.1" ? host : $"{host}:{server.Address.Port}" } };
        var response = await client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("first");
    }

    [Fact]
    public async Task It_answers_to_localhost_too()
    {
        await using var server = await LoopbackServer.StartAsync(Pages);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = $"localhost:{server.Address.Port}" } };
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    public async Task Every_answer_forbids_what_a_page_does_not_need(string path)
    {
        await using var server = await LoopbackServer.StartAsync(Pages);
        using var client = new HttpClient { BaseAddress = server.Address };
        var headers = (await client.GetAsync(path)).Headers;
        headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; ");
        headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        headers.CacheControl!.NoStore.ShouldBeTrue();
        headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task The_policy_of_a_page_names_its_styles_by_their_hash()
    {
        await using var server = await LoopbackServer.StartAsync(Pages);
        using var client = new HttpClient { BaseAddress = server.Address };
        (await client.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single().ShouldBe(HtmlPage.ContentPolicy("p{color:red}") + "; frame-ancestors 'none'");
        (await client.GetAsync("/b.html")).Headers.GetValues("Content-Security-Policy").Single().ShouldContain("style-src 'none'");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Pages_can_only_be_read(string method)
    {
        await using var server = await LoopbackServer.StartAsync(Pages);
        using var client = new HttpClient { BaseAddress = server.Address };
        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/"));
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error_and_after_the_end_the_port_is_free()
    {
        int port;
        await using (var server = await LoopbackServer.StartAsync(Pages))
        {
            port = server.Address.Port;
            await Should.ThrowAsync<IOException>(() => LoopbackServer.StartAsync(Pages, port));
        }

        using var listener = new TcpListener(IPAddress.Loopback, port);
        Should.NotThrow(listener.Start);
    }

    [Fact]
    public async Task It_writes_nothing_to_the_terminal()
    {
        var (before, written) = (Console.Out, new StringWriter());
        Console.SetOut(written);
        try
        {
            await using var server = await LoopbackServer.StartAsync(new Dictionary<string, string> { ["/"] = await ReportPage.RenderAsync(ReportSample.Rich(), Phrasebook.For("en")) });
            using var client = new HttpClient { BaseAddress = server.Address };
            await client.GetStringAsync("/");
        }
        finally
        {
            Console.SetOut(before);
        }

        written.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_path_without_a_slash_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(() => LoopbackServer.StartAsync(new Dictionary<string, string> { ["b.html"] = "" }));
}
