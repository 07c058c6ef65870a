import AssessmentModel
import Localization
import Presentation
import Testing

struct GapTextTests {
    /// Each of 1,500 criteria is worth something.
    @Test(
        arguments: [
            (23, 1000, "+2.3", "+2,3"), (1, 1500, "<0.1", "<0,1"), (1, 1000, "+0.1", "+0,1"), (0, 1, "-", "-"),
        ])
    func gains(_ points: Int, _ all: Int, _ english: String, _ german: String) throws {
        let gain = try #require(Fraction(points, over: all))
        #expect(GapText.gain(gain, .english) == english)
        #expect(GapText.gain(gain, .german) == german)
    }
}
