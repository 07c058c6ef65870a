import AssessmentModel
import Testing

/// How events are distinguished and ordered.
struct EventOrderTests {
    @Test("Events are ordered by clock, writer, sequence and identity")
    func order() {
        let (low, high) = (EventID(high: 0, low: 1), EventID(high: 1, low: 0))
        let ascending = [
            EventOrder(clock: 1, writer: WriterID("b"), sequence: 9, id: high),
            EventOrder(clock: 2, writer: WriterID("a"), sequence: 8, id: high),
            EventOrder(clock: 2, writer: WriterID("b"), sequence: 2, id: high),
            EventOrder(clock: 2, writer: WriterID("b"), sequence: 3, id: low),
            EventOrder(clock: 2, writer: WriterID("b"), sequence: 3, id: high),
        ]
        for (i, left) in ascending.enumerated() {
            for (j, right) in ascending.enumerated() { #expect((left < right) == (i < j), "\(i) < \(j)") }
        }
    }

    @Test(
        "An identity is 32 lower-case hex digits, and is written as it was read",
        arguments: [
            "00000000000000000000000000000000", "0123456789abcdeffedcba9876543210", "ffffffffffffffffffffffffffffffff",
            "00000000000000010000000000000002",
        ])
    func identity(text: String) {
        #expect(EventID(text)?.description == text)
    }

    @Test("The first sixteen digits are the high half")
    func halves() {
        #expect(EventID("00000000000000010000000000000002") == EventID(high: 1, low: 2))
    }

    @Test(
        "Anything else is not an identity",
        arguments: [
            "", "0123456789abcdeffedcba987654321", "0123456789abcdeffedcba98765432100",
            "0123456789ABCDEFFEDCBA9876543210", "0123456789abcdeffedcba987654321g", "0x23456789abcdeffedcba9876543210",
            "0123456789abcdef fedcba987654321", "0123456789abcdeffedcba98765432é",
        ])
    func malformed(text: String) {
        #expect(EventID(text) == nil)
    }
}
