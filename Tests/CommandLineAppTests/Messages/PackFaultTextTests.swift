import Localization
import ProjectStore
import Testing

@testable import CommandLineApp

/// Every reason for refusing a packed file is one sentence that says what is wrong and where, and one that says what to
/// do.
struct PackFaultTextTests {
    private static let digest = SHA256.digest(of: [])

    @Test(arguments: [
        (PackFault.notAPack, "x ist keine gepackte Bewertung. Wenn sie komprimiert ist, sie zuerst dekomprimieren."),
        (.truncated, "x ist unvollständig: Das Ende fehlt. Noch einmal schicken lassen."),
        (
            .damaged(offset: 512),
            "x ist ab Byte 512 beschädigt oder nicht von cpo pack geschrieben. Noch einmal schicken lassen."
        ),
        (.trailing(bytes: 7), "x geht nach dem Ende noch 7 Bytes weiter. Noch einmal schicken lassen."),
        (
            .absolutePath("/a"),
            "x enthält /a, was außerhalb des Verzeichnisses landen würde. Das schreibt cpo pack nie: Dieser Datei nicht trauen."
        ),
        (
            .upwardPath("../a"),
            "x enthält ../a, was aus dem Verzeichnis hinausführt. Das schreibt cpo pack nie: Dieser Datei nicht trauen."
        ),
        (
            .foreignPath("a"),
            "x enthält a, was nicht zu einer Bewertung gehört. Das schreibt cpo pack nie: Dieser Datei nicht trauen."
        ),
        (
            .notAFile("a", .link),
            "x enthält a, und das ist ein Link. Das schreibt cpo pack nie: Dieser Datei nicht trauen."
        ),
        (
            .samePath("a", "A"),
            "x enthält a und A, die sich nur in Groß- und Kleinschreibung oder in der Kodierung von Buchstaben unterscheiden. "
                + "Viele Systeme können sie nicht auseinanderhalten. Eine umbenennen, dann das Verzeichnis neu packen."
        ),
        (.noManifest, "x hat kein Manifest. Noch einmal schicken lassen."),
        (
            .longManifest(bytes: 9, limit: 8),
            "x hat ein Manifest von 9 Bytes, mehr als die erlaubten 8. Noch einmal schicken lassen."
        ),
        (
            .notJSON(problem: "expected a colon", offset: 4),
            "x hat ein Manifest, das ab Byte 4 kein JSON ist: erwartet wird ein Doppelpunkt. Noch einmal schicken lassen."
        ),
        (
            .badField("files"),
            "x hat ein Manifest mit einem unzulässigen Wert für „files“. Noch einmal schicken lassen."
        ),
        (.notInManifest("a"), "x enthält a, was das Manifest nicht nennt. Noch einmal schicken lassen."),
        (.missing("a"), "x enthält a nicht. Noch einmal schicken lassen."),
        (
            .otherSize("a", found: 1, expected: 2),
            "x enthält a mit 1 Bytes, wo das Manifest 2 nennt. Noch einmal schicken lassen."
        ),
        (
            .otherContent("a", found: digest, expected: digest),
            "x enthält a mit anderem Inhalt, als das Manifest sagt. Noch einmal schicken lassen."
        ),
    ])
    func saysWhatIsWrongAndWhatToDo(_ fault: PackFault, _ german: String) {
        let text = ErrorText.command(.badPack(path: "x", fault))
        #expect(text[.german] == german)
        #expect(text[.english] != german && text[.english].hasPrefix("x ") && text[.english].hasSuffix("."))
    }
}
