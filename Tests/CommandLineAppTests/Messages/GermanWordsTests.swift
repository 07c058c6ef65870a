import AssessmentModel
import CatalogFormat
import Glibc
import JSON
import Localization
import ProjectStore
import Testing

@testable import CommandLineApp

/// Errors in German and English: what happened, where, what to do.
struct GermanWordsTests {
    private static let fault = CatalogFault(
        file: "mine.yaml", line: 3, column: 7, path: "criteria[0].level", problem: .unknownLevel("must"))

    @Test(arguments: [
        (StoreError.cannotRead(path: "a/b", code: EACCES), "a/b ist nicht lesbar: keine Berechtigung."),
        (
            .notWritable(path: "a", code: EROFS),
            "a lässt sich nicht schreiben: das Dateisystem ist schreibgeschützt. Ansehen, ohne zu schreiben: cpo review."
        ),
        (
            .noSpace(path: "a", code: ENOSPC),
            "Kein Platz: der Datenträger ist voll. Platz schaffen; cpo versucht es weiter. (a)"
        ),
        (
            .newerFormat(path: "a", found: 99, known: 1),
            "a hat Format 99, aber diese Version von cpo kennt nur Formate bis 1. Eine neuere verwenden."
        ),
        (
            .alreadyExists(path: "a"),
            "a gibt es schon. Ein anderes Verzeichnis wählen oder daran arbeiten mit: cpo a"
        ),
        (
            .notAFile(path: "pipe", kind: .fifo), "pipe ist eine Pipe. Nur gewöhnliche Dateien können Nachweis sein."
        ),
        (
            .notAProject(path: "a", reason: .damaged(Damage(.missing, file: "project.json"))),
            "a/project.json: fehlt. Die Datei aus einer Kopie der Bewertung wiederherstellen."
        ),
        (
            .badProfile(.faulty([fault])),
            "mine.yaml:3:7: criteria[0].level: „must“ ist kein Grad. Möglich sind shall, should und may."
        ),
    ])
    func errorsOfProjects(_ error: StoreError, _ says: String) {
        #expect(ErrorText.line(error)[.german] == says)
        #expect(ErrorText.line(error)[.english] != says)
    }

    @Test(arguments: [
        (Damage.Kind.altered, "j:2: diese Zeile wurde nachträglich geändert oder eingefügt"),
        (.linesMissing(1), "j:2: vor dieser Zeile fehlt eine"), (.linesMissing(3), "j:2: vor dieser Zeile fehlen 3"),
        (
            .notJSON(problem: "expected a colon", offset: 4),
            "j:2: kein JSON ab Byte 4: erwartet wird ein Doppelpunkt"
        ),
        (.notAFile(.folder), "j:2: ist ein Verzeichnis, wo eine Datei hingehört"),
        (.evidenceMissing("IOP-01"), "j:2: der Nachweis zu IOP-01 fehlt"),
    ])
    func damageDescriptions(_ kind: Damage.Kind, _ says: String) {
        #expect(DamageText.line(Damage(kind, file: "j", line: 2))[.german] == says)
    }

    @Test func warningsCountFurtherPlaces() {
        let damages = [Damage(.missing, file: "a"), Damage(.vanished, file: "b"), Damage(.vanished, file: "c")]
        #expect(
            DamageText.warning(damages)?[.german] == "Beschädigt: a: fehlt und 2 weitere. cpo verify nennt alles.")
        #expect(
            DamageText.warning(damages)?[.english]
                == "Damaged: a: is missing and 2 more. cpo verify lists everything.")
        #expect(DamageText.warning([]) == nil)
    }

    @Test(arguments: [
        (
            CatalogFault.Problem.unknownKey("titel", nearest: "title"),
            "„titel“ ist hier nicht bekannt. Gemeint vielleicht: „title“?"
        ),
        (.missingKey("version"), "„version“ fehlt: „version: 1.0“ schreiben."),
        (.danglingReference("A-9", nearest: nil), "es gibt kein Kriterium „A-9“. Eines nennen, das der Katalog hat."),
        (.wrongType(expected: .list), "muss eine Liste sein."), (.syntax("not UTF-8"), "kein UTF-8"),
        (.syntax("found unknown escape character"), "found unknown escape character"),
        (
            .unquoted(correction: "title: \"a: b\""),
            "dieser Text braucht Anführungszeichen; so schreiben: title: \"a: b\""
        ),
    ])
    func faultsOfCatalogues(_ problem: CatalogFault.Problem, _ says: String) {
        #expect(CatalogFaultText.what(problem)[.german] == says)
    }

    /// The JSON reader's messages come from a module without languages; none of them may lack a translation here.
    @Test(arguments: [
        "", "1 2", "{1}", "{\"a\" 1}", "{\"a\":1 2}", "[1 2]", "\"a", "\"\\q\"", "\"\\ud800\"", "-",
        "{\"a\":1,\"a\":2}",
        "?",
    ])
    func everyMessageOfTheJSONReaderIsTranslated(_ text: String) throws {
        let error = try #require(throws: JSONSyntaxError.self) { try JSONParser().parse(text) }
        let string = SyntaxText.string(error.problem)
        #expect(string[.english] == error.problem)
        #expect(string[.german] != error.problem)
    }
}
