import Localization
import ProjectStore
import Sealing

/// Describes why a seal does not hold.
enum SealFindingText {
    /// The seal, and each thing that is wrong.
    static func lines(_ check: SealCheck) -> [LocalizedString] {
        let name = SealText.shortName(check)
        return [LocalizedString("The seal \(name) does not hold:", "Das Siegel \(name) hält nicht:")]
            + check.findings.map { finding in LocalizedString { "  \(what(finding)[$0])" } }
    }

    /// What is wrong, with the file.
    static func what(_ finding: SealFinding) -> LocalizedString {
        switch finding {
        case .manifest(let fault): what(fault)
        case .otherProject(let id):
            LocalizedString(
                "it is the seal of another assessment, \(id)", "es ist das Siegel einer anderen Bewertung, \(id)")
        case .journalMissing(let file, let events):
            LocalizedString {
                let file = FileNames.readable(file)
                return $0(
                    "\(file) is not here, with \(events == 1 ? "1 change" : "\(events) changes")",
                    "\(file) ist nicht hier, mit \(events == 1 ? "1 Änderung" : "\(events) Änderungen")")
            }
        case .journalCut(let file, let lines, let sealed):
            LocalizedString {
                let file = FileNames.readable(file)
                return $0(
                    "\(file) has only \(lines) of \(sealed) sealed changes here",
                    "\(file) hat hier nur \(lines) von \(sealed) besiegelten Änderungen")
            }
        case .journalChanged(let file, let line):
            LocalizedString {
                let file = FileNames.readable(file) + (line.map { ":\($0)" } ?? "")
                return $0(
                    "\(file): these are not the changes that were sealed",
                    "\(file): das sind nicht die besiegelten Änderungen")
            }
        case .fileMissing(let path):
            LocalizedString {
                let path = FileNames.readable(path)
                return $0("\(path) is not here", "\(path) ist nicht hier")
            }
        case .fileChanged(let path):
            LocalizedString {
                let path = FileNames.readable(path)
                return $0(
                    "\(path) has another content than was sealed", "\(path) hat einen anderen Inhalt als besiegelt")
            }
        case .notAFile(let path, let kind):
            LocalizedString {
                let (path, kind) = (FileNames.readable(path), ErrorText.name(kind)[$0])
                return $0("\(path) is \(kind) where a file belongs", "\(path) ist \(kind), wo eine Datei hingehört")
            }
        case .unreadable(let path, let code):
            LocalizedString {
                let (path, reason) = (FileNames.readable(path), SystemText.reason(code)[$0])
                return $0("\(path) cannot be read: \(reason)", "\(path) ist nicht lesbar: \(reason)")
            }
        case .sealMissing(let digest):
            LocalizedString(
                "the earlier seal \(digest) is not here or was changed",
                "das frühere Siegel \(digest) ist nicht hier oder wurde verändert")
        case .otherSubject:
            LocalizedString(
                "the sealed changes name another subject than the seal",
                "die besiegelten Änderungen nennen einen anderen Gegenstand als das Siegel")
        case .otherFigures:
            LocalizedString(
                "the sealed answers have other figures than the seal says",
                "die besiegelten Antworten ergeben andere Zahlen, als das Siegel sagt")
        }
    }

    private static func what(_ fault: SealFault) -> LocalizedString {
        switch fault {
        case .notJSON(let problem, let offset):
            LocalizedString {
                let problem = SyntaxText.string(problem)[$0]
                return $0(
                    "its manifest is not JSON from byte \(offset) on: \(problem)",
                    "sein Manifest ist kein JSON ab Byte \(offset): \(problem)")
            }
        case .newerFormat(let found, let known):
            LocalizedString(
                "it has format \(found), but this version of cpo only knows formats up to \(known); use a newer one",
                "es hat Format \(found), aber diese Version von cpo kennt nur Formate bis \(known); eine neuere verwenden"
            )
        case .badField(let name):
            LocalizedString(
                "its manifest has an invalid value for \"\(name)\"",
                "sein Manifest hat für „\(name)“ einen unzulässigen Wert")
        case .notCanonical:
            LocalizedString(
                "its manifest is not in the form that cpo writes, so programs could read it differently",
                "sein Manifest hat nicht die Form, die cpo schreibt: Programme könnten es verschieden lesen")
        }
    }
}
