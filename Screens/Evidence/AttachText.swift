import AssessmentModel
import Cells
import Localization
import Presentation

/// Text about attaching evidence: of the form, and of what comes of it.
package enum AttachText {
    static let title = LocalizedString("attach evidence", "Nachweis anhängen")
    static let amendTitle = LocalizedString("change evidence", "Nachweis ändern")
    package static let labels = [
        LocalizedString("File or link", "Datei / Link"), LocalizedString("Title", "Titel"),
        LocalizedString("Where in it", "Fundstelle"),
        LocalizedString("Valid until", "Gültig bis"),
    ]
    static let noPath = LocalizedString(
        "Type a path or a link, or drop a file here; tab completes.",
        "Pfad oder Link eingeben oder eine Datei hierher ziehen; Tab ergänzt.")

    static let neither = LocalizedString(
        "What was pasted is neither a file nor a link. a attaches evidence, c writes a comment.",
        "Das Eingefügte ist weder Datei noch Link. a hängt einen Nachweis an, c schreibt einen Kommentar.")
    static let firstOfSeveral = LocalizedString(
        "Several were pasted; this is the first. Attach the others one by one.",
        "Es waren mehrere; übernommen ist das erste. Die anderen einzeln anhängen.")

    package static let dayForm = LocalizedString("like 2027-06-30", "wie 30.06.2027")

    static let allThere = LocalizedString("All of them are there already.", "Sie sind alle schon da.")
    static let sameFile = LocalizedString(
        "The file stays the same here; only what is said of it changes.",
        "Die Datei bleibt hier dieselbe; nur die Angaben ändern sich.")

    // MARK: What comes of it

    /// Confirms that several files are attached.
    ///
    /// - Parameter others: how many were there already.
    static func attached(files count: Int, besides others: Int) -> LocalizedString {
        let there = LocalizedString(
            others == 0 ? "" : "; \(others) \(others == 1 ? "was" : "were") there already",
            others == 0 ? "" : "; \(others) \(others == 1 ? "war" : "waren") schon da")
        return LocalizedString {
            $0(
                "Attached \(count) \(count == 1 ? "file" : "files")\(there[$0]). z takes \(count == 1 ? "it" : "them") back.",
                "\(count) \(count == 1 ? "Datei" : "Dateien") angehängt\(there[$0]). z macht es rückgängig.")
        }
    }

    /// Why not all files could be attached, and how many are.
    static func attached(files count: Int, of all: Int, because problem: LocalizedString) -> LocalizedString {
        LocalizedString {
            $0(
                "\(problem[$0]) Attached \(count) of \(all) files.",
                "\(problem[$0]) \(count) von \(all) Dateien angehängt.")
        }
    }

    /// Confirms an attachment.
    package static func attached(_ title: String) -> LocalizedString {
        let title = short(title)
        return LocalizedString("Attached \(title).", "\(title) angehängt.")
    }

    /// Confirms that a file is attached, and says if the project had its content already.
    ///
    /// - Parameter criteria: how many criteria have it now.
    package static func attached(_ file: CopiedFile, usedFor criteria: Int) -> LocalizedString {
        let title = file.request.title
        let done = attached(title.isEmpty ? file.name : title)
        guard let name = file.otherName else { return done }
        let kept = keptAs(name, usedFor: criteria)
        return LocalizedString { "\(done[$0]) \(kept[$0])" }
    }

    /// The same bytes were in the project already, under another name.
    ///
    /// - Parameter criteria: how many criteria have them now.
    package static func keptAs(_ name: String, usedFor criteria: Int) -> LocalizedString {
        LocalizedString { language in
            let name = language.quoted(short(name))
            guard criteria > 1 else { return language("Already kept as \(name).", "Schon vorhanden als \(name).") }
            return language(
                "Already kept as \(name); used for \(criteria) criteria.",
                "Schon vorhanden als \(name); belegt \(criteria) Kriterien.")
        }
    }

    /// The same evidence is attached there already.
    package static func isThere(_ evidence: Evidence, at criterion: CriterionID) -> LocalizedString {
        LocalizedString { language in
            let title = language.quoted(short(evidence.displayTitle))
            return evidence.isAddress
                ? language(
                    "\(criterion) already has this link, as \(title).", "\(criterion) hat diesen Link schon: \(title).")
                : language(
                    "\(criterion) already has this file, as \(title).", "\(criterion) hat diese Datei schon: \(title).")
        }
    }

    /// What to do if the same evidence is attached already.
    static let changeIt = LocalizedString(
        "Change its details in the list of evidence.", "Die Angaben dazu lassen sich in der Nachweisliste ändern.")

    // MARK: What to decide first

    /// The file has no content.
    package static func isEmpty(_ path: String) -> LocalizedString {
        LocalizedString { language in
            let path = language.quoted(short(path))
            return language("\(path) is empty.", "\(path) ist leer.")
        }
    }

    /// Whether to attach a file that has no content.
    package static func emptyQuestion(_ path: String) -> LocalizedString {
        let isEmpty = isEmpty(path)
        return LocalizedString {
            $0("\(isEmpty[$0]) Attach it all the same?", "\(isEmpty[$0]) Trotzdem anhängen?")
        }
    }

    static let leaveOut = LocalizedString("leave it out", "weglassen")
    static let attachEmpty = LocalizedString("attach it", "anhängen")

    /// There is no such file, but it can be a link.
    static func isLink(_ address: String) -> LocalizedString {
        let address = short(address)
        return LocalizedString(
            "There is no such file. Enter attaches the link \(address)",
            "Diese Datei gibt es nicht. Enter hängt den Link an: \(address)")
    }

    /// Whether to attach a link instead of a file that does not exist.
    package static func linkQuestion(_ address: String) -> LocalizedString {
        let address = short(address)
        return LocalizedString(
            "There is no such file. Attach the link \(address)?",
            "Diese Datei gibt es nicht. Den Link \(address) anhängen?")
    }

    /// A title or an address, for a sentence about it.
    private static func short(_ title: String) -> String { title.oneLine.truncatedInside(to: 48) }
}
