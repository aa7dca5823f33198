using Microsoft.Playwright;

namespace Safeconduct.SystemTests.Browser;

/// <summary>The words in the drawings of a page as a browser lays them out.</summary>
internal static class DrawnWords
{
    /// <summary>Words that cover another one or stand outside the screen; and that fewer were drawn than there must be, since then there is nothing to look at.</summary>
    public static Task<string[]> CoveredAsync(IPage page, int least) => page.EvaluateAsync<string[]>(
        """
        least => {
          const boxes = [...document.querySelectorAll('.chart text')].filter(t => t.textContent.trim()).map(t => [t.textContent, t.getBoundingClientRect()]).filter(([, r]) => r.width > 0);
          const found = boxes.length >= least ? [] : ['only ' + boxes.length + ' words were drawn'];
          for (const [text, r] of boxes) {
            if (r.left < -1 || r.right > innerWidth + 1) found.push('outside: ' + text);
            for (const [other, s] of boxes)
              if (other !== text && r.left < s.right - 1 && s.left < r.right - 1 && r.top < s.bottom - 4 && s.top < r.bottom - 4) found.push(text + ' / ' + other);
          }
          return found;
        }
        """,
        least);
}
