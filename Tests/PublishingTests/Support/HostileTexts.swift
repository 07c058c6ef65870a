/// Texts that try to be more than texts.
enum HostileTexts {
    static let all: [String] =
        markup + [
            "\u{202E}gnp.exe", "\u{2066}a\u{2069}", "met\u{E0049}\u{E0067}\u{E006E}", "\u{0}\u{1B}[31m\u{7F}\u{9B}",
            "\u{FEFF}\u{200B}\u{2028}", "\u{FFFE}\u{FFFF}\u{1FFFE}", "\r\n\r\n\t", "   ", "",
            String(repeating: "word ", count: 2_000), "a" + String(repeating: "\u{301}", count: 5_000),
            String(repeating: "x", count: 10_000),
        ]

    /// Those that are all visible.
    static let markup = [
        "<script>alert(1)</script>", "</style><script>alert(1)</script>", "<!-- -->", "]]>",
        "\"'><img src=x onerror=a>",
        "&lt;&#60;&amp", "javascript:alert(1)", "data:text/html,x", "https://a.example\" onclick=\"b",
        "# heading", "- item", "+ item", "* item", "1. item", "2) item", "> quotation", "=====", "-----", ":-:|-:",
        "    code", "```\ncode\n```", "~~~", "`a` ``b", "**a** _b_ ~~c~~", "[a](b) ![c](d) [e]: f", "a | b",
        "a \\| b \\",
        "https://a.example www.b.example", "<https://a.example>", "line\nline\n\nline", "a\n# b\n- c\n1. d\n===",
        "{{ liquid }} {% x %} $math$", "trailing #", "!", "\\",
    ]
}
