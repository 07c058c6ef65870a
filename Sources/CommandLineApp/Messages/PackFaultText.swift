import Localization
import ProjectStore

/// Describes why a packed file is refused: what is wrong, where in it, what to do.
enum PackFaultText {
    static func refused(_ path: String, _ fault: PackFault) -> LocalizedString {
        let (what, advice) = (what(fault), advice(fault))
        return LocalizedString { "\(path) \(what[$0]) \(advice[$0])" }
    }

    private static let sendAgain = LocalizedString("Have it sent again.", "Noch einmal schicken lassen.")
    private static let doNotTrust = LocalizedString(
        "cpo pack never writes that: do not trust this file.", "Das schreibt cpo pack nie: Dieser Datei nicht trauen.")
    private static let rename = LocalizedString(
        "Many systems cannot keep them apart. Rename one, then pack the directory again.",
        "Viele Systeme können sie nicht auseinanderhalten. Eine umbenennen, dann das Verzeichnis neu packen.")
    private static let packFirst = LocalizedString(
        "If it is compressed, decompress it first.", "Wenn sie komprimiert ist, sie zuerst dekomprimieren.")

    private static func advice(_ fault: PackFault) -> LocalizedString {
        switch fault {
        case .notAPack: packFirst
        case .truncated, .damaged, .trailing, .noManifest, .longManifest, .notJSON, .badField, .notInManifest, .missing,
            .otherSize, .otherContent:
            sendAgain
        case .absolutePath, .upwardPath, .foreignPath, .notAFile: doNotTrust
        case .samePath: rename
        }
    }

    /// Follows the path of the packed file.
    private static func what(_ fault: PackFault) -> LocalizedString {
        switch fault {
        case .notAPack: LocalizedString("is no packed assessment.", "ist keine gepackte Bewertung.")
        case .truncated: LocalizedString("is incomplete: its end is missing.", "ist unvollständig: Das Ende fehlt.")
        case .damaged(let offset):
            LocalizedString(
                "is damaged from byte \(offset) on, or was not written by cpo pack.",
                "ist ab Byte \(offset) beschädigt oder nicht von cpo pack geschrieben.")
        case .trailing(let bytes):
            LocalizedString(
                "goes on for \(bytes) bytes after its end.", "geht nach dem Ende noch \(bytes) Bytes weiter.")
        case .absolutePath(let path):
            LocalizedString(
                "contains \(path), which would be written outside the directory.",
                "enthält \(path), was außerhalb des Verzeichnisses landen würde.")
        case .upwardPath(let path):
            LocalizedString(
                "contains \(path), which leads out of the directory.",
                "enthält \(path), was aus dem Verzeichnis hinausführt.")
        case .foreignPath(let path):
            LocalizedString(
                "contains \(path), which is no part of an assessment.",
                "enthält \(path), was nicht zu einer Bewertung gehört.")
        case .notAFile(let path, let kind):
            LocalizedString { language in
                let kind = name(kind)[language]
                return language("contains \(path), which is \(kind).", "enthält \(path), und das ist \(kind).")
            }
        case .samePath(let path, let other): samePath(path, other)
        case .noManifest: LocalizedString("has no manifest.", "hat kein Manifest.")
        case .longManifest(let bytes, let limit):
            LocalizedString(
                "has a manifest of \(bytes) bytes, more than the \(limit) allowed.",
                "hat ein Manifest von \(bytes) Bytes, mehr als die erlaubten \(limit).")
        case .notJSON(let problem, let offset):
            LocalizedString {
                let problem = SyntaxText.string(problem)[$0]
                return $0(
                    "has a manifest that is not JSON from byte \(offset) on: \(problem).",
                    "hat ein Manifest, das ab Byte \(offset) kein JSON ist: \(problem).")
            }
        case .badField(let name):
            LocalizedString(
                "has a manifest with an invalid value for \"\(name)\".",
                "hat ein Manifest mit einem unzulässigen Wert für „\(name)“.")
        case .notInManifest(let path):
            LocalizedString(
                "contains \(path), which its manifest does not name.", "enthält \(path), was das Manifest nicht nennt.")
        case .missing(let path): LocalizedString("lacks \(path).", "enthält \(path) nicht.")
        case .otherSize(let path, let found, let expected):
            LocalizedString(
                "contains \(path) with \(found) bytes, where its manifest says \(expected).",
                "enthält \(path) mit \(found) Bytes, wo das Manifest \(expected) nennt.")
        case .otherContent(let path, _, _):
            LocalizedString(
                "contains \(path) with another content than its manifest says.",
                "enthält \(path) mit anderem Inhalt, als das Manifest sagt.")
        }
    }

    private static func samePath(_ path: String, _ other: String) -> LocalizedString {
        path.utf8.elementsEqual(other.utf8)
            ? LocalizedString("contains \(path) twice.", "enthält \(path) zweimal.")
            : LocalizedString(
                "contains \(path) and \(other), which differ only in case or in how letters are encoded.",
                "enthält \(path) und \(other), die sich nur in Groß- und Kleinschreibung oder in der Kodierung von "
                    + "Buchstaben unterscheiden.")
    }

    private static func name(_ kind: FileKind) -> LocalizedString {
        if kind == .link { return LocalizedString("a link", "ein Link") }
        return ErrorText.name(kind)
    }
}
