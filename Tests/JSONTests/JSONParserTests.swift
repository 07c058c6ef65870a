import JSON
import Testing

/// What a parser makes of a text: the value written compactly, or the problem and its offset.
private func reading(_ text: String) -> String {
    reading(Array(text.utf8))
}

private func reading(_ bytes: [UInt8]) -> String {
    do throws(JSONSyntaxError) {
        var writer = JSONWriter()
        try JSONParser().parse(bytes).write(to: &writer)
        return writer.text
    } catch {
        return "\(error.offset): \(error.problem)"
    }
}

@Suite struct JSONParserTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-0", "-12", "1.50", "1e5", "1E-5", "123456789012345678901234567890",
        "\"\"", "\"a\"",
        "[]", "{}", "[1,[2,[]],{\"a\":{}}]", "{\"a\":1,\"b\":[true,null],\"\":\"x\"}", "\"\u{10FFFF}\"",
    ])
    func valuesAreReadBack(_ text: String) {
        #expect(reading(text) == text)
        #expect(reading(" \t\r\n\(text)\n ") == text)
    }

    @Test func kindsAndContents() throws {
        let value = try JSONParser().parse(#"{"n":null,"t":true,"i":-7,"d":7.0,"s":"é","a":[1,2],"o":{"x":"y"}}"#)
        #expect(value.kind == .object)
        #expect(value["n"]?.isNull == true)
        #expect(value["t"]?.bool == true)
        #expect(value["i"]?.integer == -7)
        #expect(value["d"]?.kind == .number)
        #expect(value["d"]?.integer == nil)
        #expect(value["d"]?.numberText == "7.0")
        #expect(value["s"]?.string == "é")
        #expect(value["s"]?.utf8.map(Array.init) == [0xC3, 0xA9])
        #expect(value["a"]?.elements.map(\.integer) == [1, 2])
        #expect(value["o"]?.members.map(\.key) == ["x"])
        #expect(value["o"]?["x"]?.string == "y")
        #expect(value["absent"] == nil)
        #expect(value["s"]?["x"] == nil)
        #expect(value["s"]?.bool == nil && value["s"]?.integer == nil && value["i"]?.string == nil)
        #expect(value["s"]?.elements.contains { _ in true } == false)
        #expect(value["a"]?.members.contains { _ in true } == false)
    }

    @Test func nestedNamesAreNotFound() throws {
        let value = try JSONParser().parse(#"{"a":{"b":1,"c":[{"d":2}]},"d":3}"#)
        #expect(value["b"] == nil)
        #expect(value["d"]?.integer == 3)
    }

    @Test func offsetsPointIntoTheText() throws {
        let value = try JSONParser().parse(#" {"a": "x\ny", "b": true, "c": false, "d": null, "e": [12]}"#)
        #expect(value.offset == 1)
        #expect(value["a"]?.offset == 8)
        #expect(value["b"]?.offset == 20)
        #expect(value["c"]?.offset == 31)
        #expect(value["d"]?.offset == 43)
        #expect(value["e"]?.offset == 54)
        #expect(value["e"]?.elements.map(\.offset) == [55])
    }

    @Test(
        arguments: [
            ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
            ("-9223372036854775809", nil), ("0", 0), ("-0", 0), ("1e2", nil), ("1.0", nil),
            ("100000000000000000000000000000000000000000", nil),
        ] as [(String, Int?)])
    func integersAreExactOrAbsent(_ text: String, _ expected: Int?) throws {
        #expect(try JSONParser().parse(text).integer == expected)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""a\u00e9\u4e2d\ud83d\ude00z""#, "aé中😀z"),
        (#""\u0000""#, "\0"),
        (#""a\u0000b""#, "a\0b"),
        (#""\uD834\uDD1E""#, "𝄞"),
    ])
    func escapesAreRead(_ text: String, _ expected: String) throws {
        #expect(try JSONParser().parse(text).string == expected)
    }

    @Test(arguments: [
        ("", "0: the text is empty"),
        ("  ", "2: the text is empty"),
        ("{} {}", "3: text after the end of the value"),
        ("1 2", "2: text after the end of the value"),
        ("[1 2]", "3: expected a comma or ]"),
        ("[1,]", "3: expected a value"),
        ("[", "1: expected a value"),
        ("[1", "2: expected a comma or ]"),
        ("{", "1: expected a member's name in quotation marks"),
        (#"{"a" 1}"#, "5: expected a colon"),
        (#"{"a":1 "b":2}"#, "7: expected a comma or }"),
        (#"{"a":1,}"#, "7: expected a member's name in quotation marks"),
        ("{a:1}", "1: expected a member's name in quotation marks"),
        ("{1:1}", "1: expected a member's name in quotation marks"),
        ("'a'", "0: expected a value"),
        ("nul", "3: expected a value"),
        ("True", "0: expected a value"),
        ("NaN", "0: expected a value"),
        ("Infinity", "0: expected a value"),
        ("+1", "0: expected a value"),
        ("01", "1: text after the end of the value"),
        (".5", "0: expected a value"),
        ("1.", "2: not a number"),
        ("1e", "2: not a number"),
        ("-", "1: expected a value"),
        ("1e400", "0: the number is too big"),
        ("// no\n1", "0: expected a value"),
        (#""a"#, "2: the string does not end"),
        (#""\x""#, "1: not an escape sequence"),
        (#""\u12g4""#, "1: not an escape sequence"),
        (#""\ud800""#, "1: half a surrogate pair"),
        (#""\ud800x""#, "1: half a surrogate pair"),
        (#""\ud800\u0041""#, "1: half a surrogate pair"),
        (#""\udc00""#, "0: half a surrogate pair"),
        (#"{"a\udc00":1}"#, "1: half a surrogate pair"),
        (#"{"a":1,"b":2,"a":3}"#, "13: a second member of the same name"),
        (#"{"a":1,"\u0061":3}"#, "7: a second member of the same name"),
        (#"[{"x":{"a":1,"a":1}}]"#, "13: a second member of the same name"),
    ])
    func invalidJSONIsRefused(_ text: String, _ problem: String) {
        #expect(reading(text) == problem)
    }

    @Test func duplicatesAmongManyMembersAreFound() {
        let members = (0..<500).map { "\"key\($0)\":\($0)" }
        #expect(reading("{\(members.joined(separator: ","))}").hasPrefix("{"))
        let doubled = members + ["\"key77\":0"]
        #expect(reading("{\(doubled.joined(separator: ","))}").hasSuffix(": a second member of the same name"))
    }

    @Test func controlCharactersInStringsAreRefusedAtEveryPosition() {
        // Vector code checks sixteen bytes at once, from an aligned address: try every position.
        for control in 0..<UInt8(0x20) {
            for before in 0..<40 {
                let text = [0x22] + [UInt8](repeating: 0x61, count: before) + [control, 0x61, 0x22]
                #expect(reading(text) == "\(before + 1): a control character that is not escaped")
            }
        }
    }

    @Test func nulDoesNotEndTheText() {
        #expect(reading("{}\0") == "2: a control character that is not escaped")
        #expect(reading("[1,\0 2]") == "3: a control character that is not escaped")
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x22], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
            [0xE2, 0x82],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func invalidUTF8IsRefused(_ bytes: [UInt8]) {
        for before in 0..<10 {
            let text = [0x22] + [UInt8](repeating: 0x61, count: before) + bytes + [0x22]
            #expect(reading(text) == "\(before + 1): not UTF-8")
        }
        #expect(reading(bytes) == "0: not UTF-8")
    }

    @Test func nestingIsLimitedTo256Levels() {
        let deep = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
        #expect(reading(deep) == deep)
        #expect(reading("[\(deep)]") == "256: nested too deep")
        let objects = String(repeating: #"{"a":"#, count: 100_000)
        #expect(reading(objects) == "1280: nested too deep")
        #expect(reading(String(repeating: "[", count: 5_000_000)) == "256: nested too deep")
    }

    @Test func tooManyValuesAreRefused() {
        let elements = String(repeating: "1,", count: 10_000_000)
        #expect(reading("[\(elements)1]") == "19999999: too large")
    }

    @Test func parserIsReusable() throws {
        let parser = JSONParser()
        for number in 0..<1_000 {
            let padding = String(repeating: "x", count: number % 97)
            let value = try parser.parse("{\"\(padding)\":\"\(padding)\",\"n\":\(number)}")
            #expect(value["n"]?.integer == number)
            #expect(throws: JSONSyntaxError.self) { try parser.parse("[\(padding)") }
        }
    }
}
