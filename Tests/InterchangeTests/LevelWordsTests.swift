import AssessmentModel
import Testing

@testable import Interchange

@Suite("Words of obligation") struct LevelWordsTests {
    @Test(
        "the strongest modal verb in capitals counts",
        arguments: [
            ("The vendor MUST do it.", Level.shall), ("It SHALL NOT fail, and MAY retry.", .shall),
            ("This is RECOMMENDED.", .should), ("You MAY.", .may), ("Die Institution KANN es tun.", .may),
            ("Sie SOLLTEN es tun.", .should), ("Es MÜSSEN alle da sein.", .shall), ("Es DARF gehen.", .may),
            ("Es DARF NICHT gehen.", .shall), ("Es DARF KEIN Weg sein.", .shall),
        ])
    func text(_ text: String, _ level: Level) { #expect(LevelWords.strongest(in: text) == level) }

    @Test(
        "lower-case words, parts of words and texts in capitals are not levels",
        arguments: ["You must do it.", "MUSTER und MAYOR sind da.", "THE VENDOR MUST DO IT.", "", "Must"])
    func noLevel(_ text: String) { #expect(LevelWords.strongest(in: text) == nil) }

    @Test(
        "words of columns and properties, in any case",
        arguments: [
            ("Muss", Level.shall), ("HIGH", .shall), ("Cat II", .should), ("could have", .may), (" niedrig ", .may),
            ("p2", .should),
        ])
    func word(_ word: String, _ level: Level) { #expect(LevelWords.level(of: word) == level) }
}
