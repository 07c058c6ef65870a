import AssessmentModel
import Randomness
import Testing

/// Only addresses that a browser opens, and none that starts a program: one rule for all addresses.
struct WebAddressTests {
    private static let addresses = [
        "https://acme.example", "http://acme.example/a?b=c#d", "HTTPS://ACME.example", "https://[::1]:8080/",
        "https://münchen.example/", "http://wiki/plm", "https://10.0.0.1/", "https://x",
    ]

    @Test("An address is recognised, alone and in any text", arguments: addresses)
    func accepted(address: String) {
        #expect(WebAddress.isOne(address))
        let texts = [
            address, "See \(address).", "(\(address))", "<\(address)>", "see:\(address)", "a\n\(address)\nb",
            "// \(address)", "„\(address)“",
        ]
        for text in texts { #expect(WebAddress.isIn(text), "\(text)") }
        #expect(!WebAddress.isOne("See \(address)"))
    }

    @Test(
        "Everything else is not an address",
        arguments: [
            "", "https://", "acme.example", "ftp://acme.example", "file:///etc/passwd", "javascript:alert(1)",
            "https:// acme.example", "https:///acme.example", "https://-acme.example", "http:/acme.example",
            "xhttps://acme.example", "https://\u{1B}[2J", "ｈttps://acme.example", "https://.",
        ])
    func refused(text: String) {
        #expect(!WebAddress.isOne(text))
        #expect(!WebAddress.isIn(text))
        #expect(!WebAddress.isIn("See \(text) there"))
    }

    @Test(
        "Text with more than an address is not an address, but contains one",
        arguments: [
            "https://acme.example/a b", "https://acme.example/\u{1B}[2J", "https://acme.example\n",
            "https://acme.example/\u{7F}", "https://acme.example/\u{85}", "https://acme.example/\u{202E}gpj.exe",
            "https://acme.example/\u{E0041}", " https://acme.example",
        ])
    func ended(text: String) {
        #expect(!WebAddress.isOne(text))
        #expect(WebAddress.isIn(text))
    }

    @Test("Every address contains an address", arguments: Seeds.first(20))
    func agreement(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = ["http", "https", "HTTP", "://", ":", "/", "a", "7", ".", "[", " ", "\n", "\u{202E}", "ü", "h"]
        for _ in 0..<500 {
            let count = Int.random(in: 0...7, using: &random)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            #expect(!WebAddress.isOne(text) || WebAddress.isIn(text), "seed \(seed): \(text)")
        }
    }

    @Test(
        "An address without its beginning is completed",
        arguments: [
            ("www.example.org/x", "https://www.example.org/x"), ("WWW.Example.org", "https://WWW.Example.org"),
            ("www.ü.example", "https://www.ü.example"), ("www.", nil), ("www./x", nil), ("www.example.org/a b", nil),
            ("example.org/x", nil), ("wwww.example.org", nil), ("https://www.example.org", nil), ("", nil),
            ("./www.example.org", nil), ("www.a\u{200B}", nil),
        ])
    func completes(_ text: String, _ address: String?) {
        #expect(WebAddress.completing(text) == address)
    }

    @Test("Requirements of met are checked by one rule")
    func needs() {
        var ann = Writer(1, of: Fixture.blank)
        func has() -> [Criterion.MetNeeds] {
            Criterion.MetNeeds.allCases.filter { ann.assessment.answers[0].has($0) }
        }
        #expect(has() == [.nothing])
        _ = ann.make(.comment(" \n"))
        #expect(has() == [.nothing])
        _ = ann.make(.comment("Because."))
        #expect(has() == [.nothing, .justification])
        _ = ann.make(.comment("See HTTP://acme.example/reference"))
        #expect(has() == [.nothing, .justification, .url])
        _ = ann.make(.comment(""))
        let file = ann.make(.attach(Evidence(.file(sha256: String(repeating: "a", count: 64), name: "a", bytes: 1))))
        #expect(has() == [.nothing, .evidence])
        _ = ann.make(.attach(Fixture.evidence("b")))
        #expect(has() == [.nothing, .evidence, .url])
        _ = ann.make(.detach(file.id))
        #expect(has() == [.nothing, .evidence, .url])
    }
}
