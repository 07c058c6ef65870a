import Localization

/// Messages of printing to PDF.
enum PrintText {
    static let noEngine = LocalizedString(
        "There is no program that makes PDF. Install weasyprint, chromium or libreoffice-writer, or make HTML and print it "
            + "from a browser.",
        "Es gibt kein Programm, das PDF erzeugt. weasyprint, chromium oder libreoffice-writer installieren, oder HTML "
            + "erzeugen und aus einem Browser drucken.")

    static func working(_ engine: String) -> LocalizedString {
        LocalizedString("\(engine) makes the PDF ...", "\(engine) erzeugt das PDF ...")
    }

    static func what(_ failure: PrintFailure) -> LocalizedString {
        switch failure {
        case .noTemporaryFile(let folder):
            LocalizedString(
                "\(folder) takes no temporary files. Make room there, or set TMPDIR to another folder.",
                "\(folder) nimmt keine temporären Dateien an. Dort Platz schaffen oder TMPDIR auf einen anderen Ordner "
                    + "setzen.")
        case .cannotStart(let engine, let code):
            LocalizedString {
                $0(
                    "\(engine) cannot be started: \(SystemText.reason(code)[$0]). Install it again, or another one.",
                    "\(engine) lässt sich nicht starten: \(SystemText.reason(code)[$0]). Neu installieren oder ein "
                        + "anderes.")
            }
        case .failed(let engine, let line):
            LocalizedString { language in
                let said = line.isEmpty ? "" : ": \(language.quoted(line))"
                return language(
                    "\(engine) made no PDF\(said). Make HTML, and print it from a browser.",
                    "\(engine) hat kein PDF erzeugt\(said). HTML erzeugen und aus einem Browser drucken.")
            }
        case .tookTooLong(let engine, let seconds):
            LocalizedString(
                "\(engine) was not done after \(seconds) seconds. Make HTML, and print it from a browser.",
                "\(engine) war nach \(seconds) Sekunden nicht fertig. HTML erzeugen und aus einem Browser drucken.")
        case .notAPDF(let engine):
            LocalizedString(
                "What \(engine) made is no PDF. Make HTML, and print it from a browser.",
                "Was \(engine) erzeugt hat, ist kein PDF. HTML erzeugen und aus einem Browser drucken.")
        case .cancelled: LocalizedString("Cancelled: there is no PDF.", "Abgebrochen: Es gibt kein PDF.")
        }
    }
}
