import Localization
import Presentation
import ProjectStore

/// Messages of `cpo pack` and `cpo unpack`.
enum HandoverText {
    static let packHelp = LocalizedString(
        """
        Packs all that belongs to the assessment, without drafts and without where people were, into one tar archive \
        with a manifest of hashes. The same content always gives the same bytes. The receiver unpacks it with cpo unpack, \
        or takes it into a copy with cpo merge; tar can read it, too. With --public it packs an extract for everybody: the \
        present answers, without confidential documents, internal notes, people's names and the history.
        """,
        """
        Packt alles, was zur Bewertung gehört, ohne Entwürfe und ohne die Stelle, an der jemand war, in ein tar-Archiv mit \
        einer Liste der Prüfsummen. Gleicher Inhalt ergibt immer gleiche Bytes. Wer die Datei erhält, entpackt sie mit \
        cpo unpack oder übernimmt sie mit cpo merge in eine Kopie; auch tar kann sie lesen. Mit --public packt es einen Auszug für alle: die Antworten von jetzt, ohne \
        vertrauliche Dokumente, interne Notizen, Personennamen und den Verlauf.
        """)

    static let unpackHelp = LocalizedString(
        """
        Checks everything before the directory appears: nothing in it is damaged, missing, more than the manifest says, or \
        able to reach outside. Compare the SHA-256 of the manifest with the one that cpo pack printed to know that nobody \
        exchanged the file on the way.
        """,
        """
        Prüft alles, bevor das Verzeichnis erscheint: Nichts darin ist beschädigt, fehlt, ist mehr, als das Manifest sagt, \
        oder reicht nach außen. Die SHA-256 des Manifests mit der vergleichen, die cpo pack ausgegeben hat, dann steht fest, \
        dass niemand die Datei unterwegs ausgetauscht hat.
        """)

    static let cancelled = LocalizedString(
        "Cancelled; nothing was written.", "Abgebrochen; nichts wurde geschrieben.")

    static func packing(_ done: Int, of total: Int) -> LocalizedString {
        LocalizedString { language in
            let progress = MergeText.progress(done, of: total)[language]
            return language("Packing: \(progress)", "Packe: \(progress)")
        }
    }

    static func unpacking(_ done: Int, of total: Int) -> LocalizedString {
        LocalizedString { language in
            let progress = MergeText.progress(done, of: total)[language]
            return language("Unpacking: \(progress)", "Entpacke: \(progress)")
        }
    }

    static func packed(files: Int, bytes: Int, into path: String) -> LocalizedString {
        LocalizedString { language in
            let content = content(files, bytes)[language]
            return language("Packed \(content) into \(path).", "\(content) in \(path) gepackt.")
        }
    }

    static func unpacked(files: Int, bytes: Int, at path: String) -> LocalizedString {
        LocalizedString { language in
            let content = content(files, bytes)[language]
            return language(
                "Unpacked \(content) into \(path). Work on it with: cpo \(path.shellWord)",
                "\(content) nach \(path) entpackt. Daran arbeiten mit: cpo \(path.shellWord)")
        }
    }

    /// "12 files (3.4 MB)"
    private static func content(_ files: Int, _ bytes: Int) -> LocalizedString {
        LocalizedString { language in
            let size = Bytes.text(bytes, language)
            return language(
                files == 1 ? "1 file (\(size))" : "\(files) files (\(size))",
                files == 1 ? "1 Datei (\(size))" : "\(files) Dateien (\(size))")
        }
    }

    /// "notes.txt, a, b and 4 more …"
    static func leftOut(_ paths: [String]) -> LocalizedString {
        LocalizedString { language in
            let (named, rest) = (paths.prefix(3).joined(separator: ", "), paths.count - 3)
            let all = rest > 0 ? language("\(named) and \(rest) more", "\(named) und \(rest) weitere") : named
            return language(
                "Not packed, because no part of the assessment: \(all)",
                "Nicht gepackt, weil kein Teil der Bewertung: \(all)")
        }
    }

    static func noDirectory(_ file: String) -> LocalizedString {
        LocalizedString(
            "The name of \(file) does not end in .cpo.tar. Name the new directory: cpo unpack FILE DIR",
            "Der Name von \(file) endet nicht auf .cpo.tar. Das neue Verzeichnis nennen: cpo unpack FILE DIR")
    }

    static func manifest(_ digest: SHA256Digest) -> LocalizedString {
        LocalizedString("manifest, SHA-256: \(digest)", "Manifest, SHA-256: \(digest)")
    }
}
