import Localization
import ProjectStore

/// What is said once of a project's files, though nothing is lost.
enum NoticeText {
    static func line(_ notice: StoreNotice) -> LocalizedString {
        let file = FileNames.readable(notice.file)
        return switch notice.kind {
        case .restored(let count, let path, let loss): restored(count, file, FileNames.readable(path), after: loss)
        case .setAside(1):
            LocalizedString(
                "A change could not be written into the assessment. It is kept, and put there when you next open it.",
                "Eine Änderung ließ sich nicht in die Bewertung schreiben. Sie ist gesichert und kommt beim nächsten "
                    + "Öffnen hinein.")
        case .setAside(let count):
            LocalizedString(
                "\(count) changes could not be written into the assessment. "
                    + "They are kept, and put there when you next open it.",
                "\(count) Änderungen ließen sich nicht in die Bewertung schreiben. Sie sind gesichert und kommen beim "
                    + "nächsten Öffnen hinein.")
        case .noSafetyCopy(nil):
            LocalizedString(
                "There is no safety copy of your answers, as you have no home directory. Set XDG_STATE_HOME.",
                "Von Ihren Antworten gibt es keine Sicherheitskopie, da Sie kein Heimatverzeichnis haben. "
                    + "XDG_STATE_HOME setzen.")
        case .noSafetyCopy(let code?):
            LocalizedString {
                let reason = SystemText.reason(code)[$0]
                return $0(
                    "There is no safety copy of your answers: \(reason). It would be in ~/.local/state/cpo.",
                    "Von Ihren Antworten gibt es keine Sicherheitskopie: \(reason). "
                        + "Sie läge in ~/.local/state/cpo.")
            }
        case .foreignLineEnds:
            LocalizedString(
                "\(file) has the line ends of Windows, probably from git with core.autocrlf. It reads the same.",
                "\(file) hat Zeilenenden von Windows, wahrscheinlich von git mit core.autocrlf. "
                    + "Gelesen wird es wie zuvor.")
        }
    }

    private static func restored(
        _ count: Int, _ file: String, _ path: String, after loss: StoreNotice.Loss
    ) -> LocalizedString {
        let what = LocalizedString(
            count == 1 ? "1 change was put back" : "\(count) changes were put back",
            count == 1 ? "1 Änderung wurde zurückgeholt" : "\(count) Änderungen wurden zurückgeholt")
        switch loss {
        case .removed:
            return LocalizedString {
                $0("\(file) was gone; \(what[$0]).", "\(file) fehlte; \(what[$0]).")
            }
        case .cut:
            return LocalizedString {
                $0("\(file) lacked its end; \(what[$0]).", "\(file) fehlte das Ende; \(what[$0]).")
            }
        case .replaced:
            return LocalizedString {
                $0(
                    "\(file) was replaced or changed; \(what[$0]), in \(path).",
                    "\(file) wurde ersetzt oder geändert; \(what[$0]), in \(path).")
            }
        }
    }
}
