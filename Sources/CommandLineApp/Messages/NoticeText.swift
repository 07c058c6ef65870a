import Localization
import ProjectStore

/// One-time notices about the files of a project; nothing was lost.
enum NoticeText {
    static func line(_ notice: StoreNotice) -> LocalizedString {
        let file = FileNames.readable(notice.file)
        return switch notice.kind {
        case .restored(let count, let path, let loss): restored(count, file, FileNames.readable(path), after: loss)
        case .setAside(1):
            LocalizedString(
                "A change could not be written into the assessment. It is safe, and will be written when you next open it.",
                "Eine Änderung ließ sich nicht in die Bewertung schreiben. Sie ist gesichert und wird beim nächsten "
                    + "Öffnen geschrieben.")
        case .setAside(let count):
            LocalizedString(
                "\(count) changes could not be written into the assessment. "
                    + "They are safe, and will be written when you next open it.",
                "\(count) Änderungen ließen sich nicht in die Bewertung schreiben. Sie sind gesichert und werden beim "
                    + "nächsten Öffnen geschrieben.")
        case .noSafetyCopy(nil):
            LocalizedString(
                "There is no safety copy of your answers because you have no home directory. Set XDG_STATE_HOME.",
                "Von Ihren Antworten gibt es keine Sicherheitskopie, weil Sie kein Heimatverzeichnis haben. "
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
                "\(file) has Windows line ends, probably from git with core.autocrlf. Its content is unaffected.",
                "\(file) hat Zeilenenden von Windows, wahrscheinlich von git mit core.autocrlf. "
                    + "Der Inhalt ist unverändert.")
        }
    }

    private static func restored(
        _ count: Int, _ file: String, _ path: String, after loss: StoreNotice.Loss
    ) -> LocalizedString {
        let what = LocalizedString(
            count == 1 ? "1 change was restored" : "\(count) changes were restored",
            count == 1 ? "1 Änderung wurde wiederhergestellt" : "\(count) Änderungen wurden wiederhergestellt")
        switch loss {
        case .removed:
            return LocalizedString {
                $0("\(file) was missing; \(what[$0]).", "\(file) fehlte; \(what[$0]).")
            }
        case .cut:
            return LocalizedString {
                $0("\(file) was cut off; \(what[$0]).", "\(file) war abgeschnitten; \(what[$0]).")
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
