import JSON
import Randomness
import Testing

/// A value to write and read back.
private indirect enum Sample {
    case null, bool(Bool), integer(Int), string(String), array([Sample]), object([(String, Sample)])

    static func random(_ generator: inout some RandomNumberGenerator, depth: Int = 0) -> Sample {
        switch Int.random(in: 0..<(depth < 5 ? 6 : 4), using: &generator) {
        case 0: .null
        case 1: .bool(.random(using: &generator))
        case 2: .integer(Int.random(in: .min ... .max, using: &generator) >> Int.random(in: 0..<64, using: &generator))
        case 3: .string(text(&generator))
        case 4:
            .array((0..<Int.random(in: 0..<6, using: &generator)).map { _ in random(&generator, depth: depth + 1) })
        default:
            .object(
                (0..<Int.random(in: 0..<20, using: &generator)).map { position in
                    ("\(text(&generator))\(position)", random(&generator, depth: depth + 1))
                })
        }
    }

    private static func text(_ generator: inout some RandomNumberGenerator) -> String {
        let ends: [UInt32] = [0x20, 0x80, 0x100, 0x2070, 0x11_0000]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<40, using: &generator) {
            let end = ends.randomElement(using: &generator) ?? 0x80
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<end, using: &generator)) { text.append(scalar) }
        }
        return String(text)
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let value): writer.bool(value)
        case .integer(let value): writer.integer(value)
        case .string(let value): writer.string(value)
        case .array(let values): writer.array { writer in for value in values { value.write(to: &writer) } }
        case .object(let members):
            writer.object { writer in
                for (name, value) in members {
                    writer.key(name)
                    value.write(to: &writer)
                }
            }
        }
    }

    func equals(_ value: JSONValue) -> Bool {
        switch self {
        case .null: value.isNull
        case .bool(let expected): value.bool == expected
        case .integer(let expected): value.integer == expected
        case .string(let expected): value.string.map { Array($0.utf8) } == Array(expected.utf8)
        case .array(let expected):
            value.count == expected.count && zip(expected, value.elements).allSatisfy { $0.equals($1) }
        case .object(let expected):
            value.count == expected.count
                && zip(expected, value.members).allSatisfy { $0.0 == $1.key && $0.1.equals($1.value) }
        }
    }
}

@Suite struct JSONRoundTripTests {
    @Test(arguments: Seeds.first(1)) func roundTrip(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let parser = JSONParser()
        for round in 0..<300 {
            let sample = Sample.random(&generator)
            var writer = JSONWriter(pretty: round % 2 == 0)
            sample.write(to: &writer)
            let value = try parser.parse(writer.bytes)
            #expect(sample.equals(value), "\(writer.text)")
            var copy = JSONWriter(pretty: round % 2 == 0)
            value.write(to: &copy)
            #expect(copy.bytes == writer.bytes)
        }
    }
}
