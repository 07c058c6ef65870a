import Cells
import Randomness
import Testing

@Suite("Fitted parts")
struct FittedPartsTests {
    @Test("short parts stay whole, long ones share the room")
    func fitted() {
        #expect(["ab", "cdefghij"].fitted(to: 20, gap: 3) == ["ab", "cdefghij"])
        #expect(["ab", "cdefghij"].fitted(to: 10, gap: 3, least: 2) == ["ab", "cd…ij"])
        #expect(["abcdef", "cdefghij"].fitted(to: 11, gap: 1, least: 2) == ["ab…ef", "cd…ij"])
        #expect(["abcdefghijkl"].fitted(to: 2, gap: 0, least: 4) == ["a…kl"])
        #expect([].fitted(to: 2, gap: 3) == [])
    }

    @Test("they fit unless the least says otherwise", arguments: Seeds.first(100))
    func fit(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let parts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            String(repeating: "漢a", count: Int.random(in: 0...12, using: &random))
        }
        let columns = Int.random(in: 0...90, using: &random)
        let fitted = parts.fitted(to: columns, gap: 3, least: 4)
        let width = fitted.reduce(3 * (parts.count - 1)) { $0 + $1.columns }
        #expect(width <= max(columns, 7 * parts.count))
        if parts.reduce(3 * (parts.count - 1), { $0 + $1.columns }) <= columns { #expect(fitted == parts) }
    }
}
