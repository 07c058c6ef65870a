import JSON
import Testing

@Suite struct JSONWriterTests {
    private func write(_ writer: inout JSONWriter) {
        writer.object { object in
            object.member("text", "a")
            object.member("count", -3)
            object.member("flag", true)
            object.member("none", String?.none)
            object.key("list")
            object.array { list in
                list.integer(1)
                list.object { _ in }
                list.array { _ in }
                list.bool(false)
                list.null()
            }
        }
    }

    @Test func compact() {
        var writer = JSONWriter()
        write(&writer)
        #expect(writer.text == #"{"text":"a","count":-3,"flag":true,"none":null,"list":[1,{},[],false,null]}"#)
        #expect(writer.bytes == Array(writer.text.utf8))
    }

    @Test func pretty() {
        var writer = JSONWriter(pretty: true)
        write(&writer)
        #expect(
            writer.text == """
                {
                  "text": "a",
                  "count": -3,
                  "flag": true,
                  "none": null,
                  "list": [
                    1,
                    {},
                    [],
                    false,
                    null
                  ]
                }
                """)
    }

    @Test(arguments: [
        ("\"\\/", #""\"\\/""#),
        ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
        ("\0\u{1B}[31m\u{1F} \u{7F}", #""\u0000\u001b[31m\u001f \u007f""#),
        ("\u{80}\u{9B}\u{9F}\u{A0}é", "\"\\u0080\\u009b\\u009f\u{A0}é\""),
        ("\u{2027}\u{2028}\u{2029}\u{202E}\u{202F}", "\"\u{2027}\\u2028\\u2029\\u202e\u{202F}\""),
        ("\u{2065}\u{2066}\u{2069}\u{206A}", "\"\u{2065}\\u2066\\u2069\u{206A}\""),
        ("中😀\u{E000}â", "\"中😀\u{E000}â\""),
    ])
    func terminalControlsAreEscaped(_ text: String, _ expected: String) throws {
        var writer = JSONWriter()
        writer.string(text)
        #expect(writer.text == expected)
        #expect(try JSONParser().parse(writer.text).string == text)
    }

    @Test(arguments: [
        (0, "0"), (1, "0.001"), (1_500, "1.5"), (120, "0.12"), (3_000, "3"), (-1_250, "-1.25"), (-1, "-0.001"),
        (1_000_001, "1000.001"), (.min, "-9223372036854775.808"),
    ])
    func decimalsAreExact(_ thousandths: Int, _ expected: String) {
        var writer = JSONWriter()
        writer.decimal(thousandths: thousandths)
        #expect(writer.text == expected)
    }

    @Test func keysAreEscaped() {
        var writer = JSONWriter()
        writer.object { $0.member("a\"\u{1B}", 1) }
        #expect(writer.text == #"{"a\"\u001b":1}"#)
    }

    @Test func valuesAreCopiedVerbatim() throws {
        let text = #"{"b":1.50,"a":[1E-7,-0,12345678901234567890123],"c":{"":null,"x\n":"y\u001b"},"d":true}"#
        var writer = JSONWriter()
        try JSONParser().parse(text).write(to: &writer)
        #expect(writer.text == text)
    }
}
