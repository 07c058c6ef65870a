import Testing

@testable import Publishing

@Suite struct LinkAddressTests {
    @Test(arguments: [
        ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f"),
        ("HTTP://a.example", "http://a.example"), ("mailto:a@b.example", "mailto:a@b.example"),
        ("https://a.example:8080/", "https://a.example:8080/"), ("https://[::1]/", "https://[::1]/"),
        ("https://münchen.example/ü", "https://m%C3%BCnchen.example/%C3%BC"),
        ("https://a.example/b c\"<>\\^`{|}", "https://a.example/b%20c%22%3C%3E%5C%5E%60%7B%7C%7D"),
        ("https://a.example/100%", "https://a.example/100%25"), ("https://a.example/%20", "https://a.example/%20"),
        ("https://a.example/#b#c", "https://a.example/#b%23c"), ("https://a.example/[b]", "https://a.example/%5Bb%5D"),
        ("https://a.example/\u{202E}", "https://a.example/%E2%80%AE"),
        ("https://a.example/\n", "https://a.example/%0A"),
    ])
    func isEncoded(_ text: String, _ address: String) { #expect(LinkAddress(text)?.text == address) }

    @Test(arguments: [
        "", "a", "//a.example", "/a", "#a", "javascript:alert(1)", "java\nscript:alert(1)", " https://a.example",
        "data:text/html,a", "file:///a", "ftp://a.example", "vbscript:a", "https:a.example", "https://", "https:///a",
        "https://bank.example@evil.example", "https://a b.example", "https://a\\b.example", "https://[a", "mailto:",
        "mailto:a",
    ])
    func isText(_ text: String) { #expect(LinkAddress(text) == nil) }
}
