import Testing

@testable import JSON

/// Values as JSON documents.
struct JSONDocumentEncoderTests {
    private struct Leaf: Encodable {
        let name: String
        let missing: String?
        @OrNull var line: Int?
    }

    private struct Whole: Encodable {
        let zebra: Int
        let apple: Bool
        let leaves: [Leaf]
        let empty: [Int]
    }

    @Test("Members are in the order of declaration; nil is left out, or null if requested")
    func membersInOrder() throws {
        let whole = Whole(
            zebra: -7, apple: true,
            leaves: [Leaf(name: "a\u{1B}\"", missing: nil, line: nil), Leaf(name: "b", missing: "m", line: 3)],
            empty: [])
        #expect(
            try JSONDocumentEncoder().text(of: whole) == #"""
                {
                  "zebra": -7,
                  "apple": true,
                  "leaves": [
                    {
                      "name": "a\u001b\"",
                      "line": null
                    },
                    {
                      "name": "b",
                      "missing": "m",
                      "line": 3
                    }
                  ],
                  "empty": []
                }
                """#)
        #expect(
            try JSONDocumentEncoder(pretty: false).text(of: [whole.leaves[1]])
                == #"[{"name":"b","missing":"m","line":3}]"#)
    }

    /// The common beginning of several documents can be a value of its own.
    @Test func severalValuesMakeOneObject() throws {
        struct Joined: Encodable {
            enum CodingKeys: CodingKey { case own }
            func encode(to encoder: any Encoder) throws {
                try Leaf(name: "a", missing: nil, line: 1).encode(to: encoder)
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode("b", forKey: .own)
            }
        }
        #expect(
            try JSONDocumentEncoder(pretty: false).text(of: Joined()) == #"{"name":"a","line":1,"own":"b"}"#)
    }

    @Test("Containers can be filled after others were started, as the protocol allows")
    func containersInAnyOrder() throws {
        struct Interleaved: Encodable {
            enum CodingKeys: CodingKey { case first, second }
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                var first = container.nestedUnkeyedContainer(forKey: .first)
                var second = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .second)
                try first.encode(1)
                try second.encode(2, forKey: .first)
                try first.encodeNil()
                var inner = first.nestedUnkeyedContainer()
                try inner.encode("x")
                #expect(first.count == 3)
            }
        }
        #expect(
            try JSONDocumentEncoder(pretty: false).text(of: Interleaved())
                == #"{"first":[1,null,["x"]],"second":{"first":2}}"#)
    }

    @Test func everyKindOfNumberIsWrittenInFull() throws {
        struct Numbers: Encodable {
            let byte = UInt8.max, large = UInt64.max, small = Int64.min, half = 0.5, tiny = Float(1e-10)
        }
        #expect(
            try JSONDocumentEncoder(pretty: false).text(of: Numbers())
                == #"{"byte":255,"large":18446744073709551615,"small":-9223372036854775808,"half":0.5,"tiny":1e-10}"#)
    }

    @Test func unsupportedValuesAreRefused() throws {
        struct Nothing: Encodable { func encode(to encoder: any Encoder) {} }
        #expect(throws: EncodingError.self) { try JSONDocumentEncoder().text(of: Double.infinity) }
        #expect(throws: EncodingError.self) { try JSONDocumentEncoder().text(of: ["a": Nothing()]) }
    }

    @Test func errorHasACodingPath() throws {
        struct Row: Encodable { let values: [Double] }
        let error = try #require(throws: EncodingError.self) {
            try JSONDocumentEncoder().text(of: ["rows": [Row(values: [1, .nan])]])
        }
        guard case .invalidValue(_, let context) = error else { return }
        #expect(context.codingPath.map(\.stringValue) == ["rows", "0", "values", "1"])
    }

    /// A document of n elements takes linear time: elements are neither copied nor searched for.
    @Test func longDocumentKeepsEveryElement() throws {
        let text = try JSONDocumentEncoder(pretty: false).text(of: Array(0..<200_000))
        #expect(text.utf8.count { $0 == UInt8(ascii: ",") } == 199_999)
        #expect(text.hasSuffix(",199999]"))
    }

    @Test func roundTrip() throws {
        let parser = JSONParser()
        let value = try parser.parse(try JSONDocumentEncoder().bytes(of: ["name": "ü\u{202E}"]))
        #expect(value["name"]?.string == "ü\u{202E}")
    }
}
