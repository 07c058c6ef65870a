import AssessmentModel
import Testing

@testable import ProjectStore

/// Anybody can draw a sample again. The numbers are those of the Python in docs/user/audit.md.
struct SampleDrawTests {
    private func draw(_ size: Int, of count: Int, seed: Int) -> [Int] {
        SampleDraw.positions(size, of: count, seed: seed) { SHA256.digest(of: Array($0.utf8)).eventID.high }
    }

    @Test(arguments: [
        (10, 10, 0, [9, 2, 5, 8, 3, 1, 0, 4, 6, 7]), (3, 10, 1, [0, 8, 5]), (5, 180, 4_711, [159, 161, 48, 11, 5]),
        (1, 1, SampleDraw.greatestSeed, [0]), (4, 1_000_000, 20_261_129, [442_700, 798_883, 518_995, 91_523]),
        (0, 5, 7, []),
    ])
    func isAsDocumented(size: Int, count: Int, seed: Int, expected: [Int]) {
        #expect(draw(size, of: count, seed: seed) == expected)
    }

    /// A larger sample with the same seed begins with the smaller one, so that a sample can be enlarged.
    @Test func beginsWithTheSmallerOne() {
        #expect(Array(draw(40, of: 100, seed: 9).prefix(7)) == draw(7, of: 100, seed: 9))
    }

    @Test func drawsEachOnceAndNothingElse() {
        #expect(draw(97, of: 97, seed: 3).sorted() == Array(0..<97))
    }

    /// Numbers beyond the greatest multiple are passed over, so every choice is equally likely.
    @Test func passesOverWhatWouldFavourTheFirst() {
        // 2^64 modulo 3 is 1, so the greatest number alone is passed over.
        var asked: [String] = []
        let positions = SampleDraw.positions(1, of: 3, seed: 5) { text in
            asked.append(text)
            return asked.count == 1 ? .max : .max - 1
        }
        #expect(positions == [2])
        #expect(asked == ["5:0", "5:1"])
    }
}
