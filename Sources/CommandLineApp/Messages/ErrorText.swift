import CatalogFormat
import Glibc
import Localization
import ProjectStore
import Scoring
import Terminal

/// Describes all errors: what happened, where, what to do.
enum ErrorText {
    /// Why the project at the path did not open.
    static func opening(_ error: StoreError) -> LocalizedString {
        guard case .cannotRead(let path, ENOENT) = error else { return command(error) }
        if path.isEmpty {
            return LocalizedString(
                "The name of the directory is empty. To begin an assessment: cpo new DIR --subject \"...\"",
                "Der Name des Verzeichnisses ist leer. Eine Bewertung beginnen: cpo new VERZEICHNIS --subject \"...\"")
        }
        return LocalizedString(
            "There is nothing at \(path). To begin an assessment there: cpo new \(path.shellWord) --subject \"...\"",
            "Unter \(path) liegt nichts. Dort eine Bewertung beginnen: cpo new \(path.shellWord) --subject \"...\"")
    }

    /// Why a command failed. Unlike the screens, a command does not retry.
    static func command(_ error: StoreError) -> LocalizedString {
        guard case .noSpace(let path, let code) = error else { return line(error) }
        return LocalizedString {
            $0(
                "\(SystemText.reason(code)[$0]). Free some space, then run the command again. (\(path))",
                "Kein Platz: \(SystemText.reason(code)[$0]). Platz schaffen, dann den Befehl wiederholen. (\(path))")
        }
    }

    /// What went wrong on the screens, which retry when the disk was full.
    static func line(_ error: StoreError) -> LocalizedString {
        switch error {
        case .notAProject(let path, let reason): notAProject(path, reason)
        case .newerFormat(let path, let found, let known):
            LocalizedString(
                "\(path) has format \(found), but this version of cpo only knows formats up to \(known). "
                    + "Use a newer one.",
                "\(path) hat Format \(found), aber diese Version von cpo kennt nur Formate bis \(known). "
                    + "Eine neuere verwenden.")
        case .cannotRead(let path, let code): cannotRead(path, SystemText.reason(code))
        case .cannotWrite(let path, let code): cannotWrite(path, code)
        case .notWritable(let path, let code):
            LocalizedString {
                $0(
                    "\(cannotWrite(path, code)[$0]) To look without writing, use cpo review.",
                    "\(cannotWrite(path, code)[$0]) Ansehen, ohne zu schreiben: cpo review.")
            }
        case .packed(let path):
            LocalizedString(
                "\(path) is packed and can only be read. To work on it, unpack it: cpo unpack \(path.shellWord)",
                "\(path) ist gepackt und lässt sich nur lesen. Zum Bearbeiten entpacken: cpo unpack \(path.shellWord)")
        case .noSpace(let path, let code):
            LocalizedString {
                $0(
                    "\(SystemText.reason(code)[$0]). Free some space; cpo keeps trying. (\(path))",
                    "Kein Platz: \(SystemText.reason(code)[$0]). Platz schaffen; cpo versucht es weiter. (\(path))")
            }
        case .alreadyExists(let path):
            LocalizedString(
                "\(path) already exists. Choose another directory, or work on it with: cpo \(path.shellWord)",
                "\(path) gibt es schon. Ein anderes Verzeichnis wählen oder daran arbeiten mit: cpo \(path.shellWord)")
        case .otherAssessment(let path):
            LocalizedString(
                "\(path) is another assessment, or has another catalogue. Only copies of one assessment can be merged.",
                "\(path) ist eine andere Bewertung oder hat einen anderen Katalog. Zusammenführen lassen sich nur Kopien "
                    + "einer Bewertung.")
        case .sameDirectory(let path):
            LocalizedString(
                "\(path) is the directory itself. Name the copy to take in.",
                "\(path) ist das Verzeichnis selbst. Die Kopie nennen, die zu übernehmen ist.")
        case .vendorUnknown(let path): AuditText.vendorUnknown(path)
        case .insideVendor(let path): AuditText.insideVendor(path)
        case .otherParty(let path, let party): AuditText.otherParty(path, party)
        case .notAllowed(let party): AuditText.notAllowed(to: party)
        case .badPack(let path, let fault): PackFaultText.refused(path, fault)
        case .tooLong(let bytes, let limit):
            LocalizedString(
                "That is too long: \(bytes) bytes, but the limit is \(limit). Shorten it, or attach it as a file.",
                "Das ist zu lang: \(bytes) Bytes, erlaubt sind \(limit). Kürzen oder als Datei anhängen.")
        case .badProfile(let error): firstLine(error)
        case .notAFile(let path, let kind):
            LocalizedString {
                $0(
                    "\(path) is \(name(kind)[$0]). Only regular files can be evidence.",
                    "\(path) ist \(name(kind)[$0]). Nur gewöhnliche Dateien können Nachweis sein.")
            }
        case .noFileName(let path):
            LocalizedString(
                "\(path) has a name that cannot be stored. Rename the file first.",
                "\(path) hat einen Namen, der sich nicht speichern lässt. Die Datei zuerst umbenennen.")
        case .changedWhileCopied(let path):
            LocalizedString(
                "\(path) changed while it was being copied. Try again when it is complete.",
                "\(path) wurde während des Kopierens verändert. Erneut versuchen, wenn die Datei fertig ist.")
        case .cancelled: HandoverText.cancelled
        }
    }

    static func cannotRead(_ path: String, _ reason: LocalizedString) -> LocalizedString {
        let path = path.isEmpty ? "\"\"" : path
        return LocalizedString {
            $0("\(path) cannot be read: \(reason[$0]).", "\(path) ist nicht lesbar: \(reason[$0]).")
        }
    }

    private static func cannotWrite(_ path: String, _ code: Int32) -> LocalizedString {
        let path = path.isEmpty ? "\"\"" : path
        return LocalizedString {
            let reason = SystemText.reason(code)[$0]
            return $0("\(path) cannot be written: \(reason).", "\(path) lässt sich nicht schreiben: \(reason).")
        }
    }

    private static func notAProject(_ path: String, _ reason: StoreError.NotAProject) -> LocalizedString {
        switch reason {
        case .noProjectFile:
            LocalizedString(
                "\(path) is not an assessment. Begin one there with: cpo new \(path.shellWord) --subject \"...\"",
                "\(path) enthält keine Bewertung. Dort eine beginnen: cpo new \(path.shellWord) --subject \"...\"")
        case .noVendorProject: AuditText.noVendorProject(path)
        case .damaged(let damage):
            LocalizedString {
                let damage = "\(path)/\(DamageText.line(damage)[$0])."
                return $0(
                    "\(damage) Restore the file from a copy of the assessment.",
                    "\(damage) Die Datei aus einer Kopie der Bewertung wiederherstellen.")
            }
        case .badCatalog(let error):
            LocalizedString {
                let fault = lines(error).first?[$0] ?? path
                return $0(
                    "\(fault) Restore \(path)/catalog.json from a copy of the assessment.",
                    "\(fault) \(path)/catalog.json aus einer Kopie der Bewertung wiederherstellen.")
            }
        }
    }

    static func name(_ kind: FileKind) -> LocalizedString {
        switch kind {
        case .file: LocalizedString("a file", "eine Datei")
        case .folder: LocalizedString("a directory", "ein Verzeichnis")
        case .link: LocalizedString("a symbolic link", "ein symbolischer Link")
        case .fifo: LocalizedString("a pipe", "eine Pipe")
        case .socket: LocalizedString("a socket", "ein Socket")
        case .device: LocalizedString("a device", "ein Gerät")
        }
    }

    /// Why the last changes are neither in the assessment nor in a safety copy when the program ends.
    static func lost(_ error: StoreError) -> LocalizedString {
        LocalizedString {
            let reason =
                if case .noSpace(let path, let code) = error {
                    "\(SystemText.reason(code)[$0]). (\(path))"
                } else {
                    line(error)[$0]
                }
            return $0(
                "The last changes could not be written anywhere and are lost: \(reason)",
                "Die letzten Änderungen ließen sich nirgends schreiben und sind verloren: \(reason)")
        }
    }

    /// Why nobody else can sign.
    static func cannotSign(_ error: StoreError) -> LocalizedString {
        LocalizedString {
            let reason = line(error)[$0]
            return $0("The name stays as it was: \(reason)", "Der Name bleibt, wie er war: \(reason)")
        }
    }

    /// Why the draft of a text is not on disk.
    static func draftNotKept(_ error: StoreError) -> LocalizedString {
        LocalizedString {
            let reason = line(error)[$0]
            return $0(
                "Your draft is not saved; finish it before you close: \(reason)",
                "Ihr Entwurf ist nicht gesichert; vor dem Schließen fertig schreiben: \(reason)")
        }
    }

    /// Why a text that was being typed is nowhere on disk when the program ends, and the text.
    static func draftLost(_ text: String, _ error: StoreError) -> LocalizedString {
        LocalizedString {
            let reason = line(error)[$0]
            return $0(
                "The text that you were typing could not be written anywhere: \(reason) Here it is, to copy: \(text)",
                "Der Text, den Sie gerade schrieben, ließ sich nirgends sichern: \(reason) Hier ist er, zum Kopieren: "
                    + text)
        }
    }

    static func line(_ error: TerminalError) -> LocalizedString {
        switch error {
        case .notATerminal: CommandText.noTerminal
        case .unknownTerminal(nil):
            LocalizedString(
                "TERM is not set. Set it to your terminal's name, for instance TERM=xterm-256color.",
                "TERM ist nicht gesetzt. Auf den Namen des Terminals setzen, zum Beispiel TERM=xterm-256color.")
        case .unknownTerminal(let name?):
            LocalizedString(
                "Unknown terminal \"\(name)\". Try TERM=xterm-256color, or install ncurses-term.",
                "Das Terminal „\(name)“ ist hier nicht bekannt. TERM=xterm-256color versuchen, oder ncurses-term "
                    + "installieren."
            )
        case .cannotAddress(let name):
            LocalizedString(
                "The terminal \"\(name)\" cannot place text on the screen. "
                    + "Use another one, or the commands: see cpo --help.",
                "Das Terminal „\(name)“ kann keinen Text auf dem Bildschirm platzieren. "
                    + "Ein anderes nehmen, oder die Befehle: siehe cpo --help.")
        }
    }

    static func line(_ error: Programs.Failure) -> LocalizedString {
        switch error {
        case .cannotStart(let name, let code):
            LocalizedString {
                let reason = SystemText.reason(code)[$0]
                return $0("\(name) cannot be started: \(reason).", "\(name) lässt sich nicht starten: \(reason).")
            }
        case .notACommand(let variable):
            LocalizedString(
                "\(variable) is not a simple command. Set it to a program and its options, for instance "
                    + "\(variable)=\"code --wait\".",
                "\(variable) enthält keinen einfachen Befehl. Auf ein Programm mit seinen Optionen setzen, zum Beispiel "
                    + "\(variable)=\"code --wait\".")
        case .ended(let name, let status):
            status & 0x7F == 0
                ? LocalizedString(
                    "\(name) exited with code \(status >> 8 & 0xFF).", "\(name) endete mit Code \(status >> 8 & 0xFF).")
                : LocalizedString(
                    "\(name) was killed by signal \(status & 0x7F).",
                    "\(name) wurde durch Signal \(status & 0x7F) beendet.")
        }
    }

    static func line(_ error: ScoringError) -> LocalizedString {
        switch error {
        case .weightsTooFine:
            LocalizedString(
                "The catalogue's weights have no common denominator up to \(Scoreboard.finestUnit). "
                    + "Use rounder weights.",
                "Die Gewichte des Katalogs haben keinen gemeinsamen Nenner bis \(Scoreboard.finestUnit). "
                    + "Rundere Gewichte verwenden.")
        case .weightsOutOfRange:
            LocalizedString(
                "The catalogue has weights or values that cannot be scored. "
                    + "Use weights of 0 to 1000 and values of 0 to 1.",
                "Mit Gewichten oder Werten dieses Katalogs lässt sich nicht rechnen. "
                    + "Gewichte von 0 bis 1000 und Werte von 0 bis 1 verwenden.")
        }
    }

    /// One line per fault.
    static func lines(_ error: CatalogError) -> [LocalizedString] {
        switch error {
        case .unreadable(let path, let code): [cannotRead(path, CatalogFaultText.reason(code))]
        case .faulty(let faults): faults.map(line)
        }
    }

    /// The first fault, if there is only room for one.
    static func firstLine(_ error: CatalogError) -> LocalizedString { lines(error).first ?? .same("") }

    private static func line(_ fault: CatalogFault) -> LocalizedString {
        let place = [fault.file, fault.line.map(String.init), fault.column.map(String.init)].compactMap { $0 }
        let path = fault.path.isEmpty ? "" : " \(fault.path):"
        return LocalizedString { "\(place.joined(separator: ":")):\(path) \(CatalogFaultText.what(fault.problem)[$0])" }
    }
}
