import Interchange
import Localization
import Presentation

/// Describes what an import changed or left behind: one line per kind, and its places.
struct ImportWarningText {
    private let warning: ImportWarning

    init(_ warning: ImportWarning) { self.warning = warning }

    /// The kind, how often it occurred, and by default an example.
    func line(withExample: Bool = true) -> LocalizedString {
        let shown = withExample ? example : nil
        return sentence(shown.map { LocalizedString(", for instance \($0)", ", zum Beispiel \($0)") } ?? .same(""))
    }

    /// All places of the kind, one per line.
    var places: [LocalizedString] {
        switch warning.kind {
        case .encoding, .licence: []
        case .levelAssumed, .weightReplaced, .renamed, .selected, .unscored, .repeatedAnswers, .left:
            warning.places.map { .same("  \($0)") }
        }
    }

    /// The first place, shortened to fit a line; nil if there is none.
    private var example: String? {
        guard let line = warning.places.first?.split(whereSeparator: \.isNewline).first, !line.isEmpty else {
            return nil
        }
        return line.count > Self.longestExample ? "\(line.prefix(Self.longestExample - 1))…" : String(line)
    }

    private static let longestExample = 60

    private func sentence(_ example: LocalizedString) -> LocalizedString {
        switch warning.kind {
        case .levelAssumed(let level):
            LocalizedString {
                let (criteria, level) = (criteria[$0], level.name[$0])
                return $0(
                    "\(criteria) without a known level: imported as \(level)\(example[$0]). --level sets another.",
                    "\(criteria) ohne bekannten Grad: als „\(level)“ importiert\(example[$0]). --level setzt einen anderen."
                )
            }
        case .weightReplaced:
            LocalizedString {
                let weights = count(LocalizedString("weight", "Gewicht"), LocalizedString("weights", "Gewichte"))[$0]
                return $0(
                    "\(weights) out of range: 1 instead\(example[$0]).",
                    "\(weights) außerhalb des Bereichs: stattdessen 1\(example[$0]).")
            }
        case .renamed:
            LocalizedString {
                let ids = count(LocalizedString("id", "Kennung"), LocalizedString("ids", "Kennungen"))[$0]
                return $0(
                    "\(ids) replaced because invalid or not unique here\(example[$0]).",
                    "\(ids) ersetzt, weil hier ungültig oder nicht eindeutig"
                        + "\(example[$0]).")
            }
        case .selected:
            LocalizedString {
                $0(
                    "\(criteria[$0]) that the benchmark selects only in a profile: included\(example[$0]). "
                        + "--profile chooses.",
                    "\(criteria[$0]), die der Benchmark nur in einem Profil auswählt: übernommen\(example[$0]). "
                        + "--profile wählt aus.")
            }
        case .unscored:
            LocalizedString {
                $0(
                    "\(criteria[$0]) that the benchmark does not score: imported as future, so they do not count"
                        + "\(example[$0]).",
                    "\(criteria[$0]), die der Benchmark nicht wertet: als künftig importiert, zählen also nicht"
                        + "\(example[$0]).")
            }
        case .licence:
            LocalizedString(
                "The file names no licence: ask its publisher before you pass it on.",
                "Die Datei nennt keine Lizenz: vor der Weitergabe beim Herausgeber fragen.")
        case .encoding:
            LocalizedString(
                "Not UTF-8 from line \(warning.places.first ?? "") on: read as Windows-1252.",
                "Ab Zeile \(warning.places.first ?? "") kein UTF-8: als Windows-1252 gelesen.")
        case .repeatedAnswers:
            LocalizedString {
                $0(
                    "\(criteria[$0]) with several answers: the worst counts\(example[$0]).",
                    "\(criteria[$0]) mit mehreren Antworten: die schlechteste zählt\(example[$0]).")
            }
        case .left(let feature):
            LocalizedString {
                let name = UnsupportedFeatureText.name(feature, warning.places.count)[$0]
                return $0("Not carried over: \(name)\(example[$0]).", "Nicht übernommen: \(name)\(example[$0]).")
            }
        }
    }

    private var criteria: LocalizedString { UnsupportedFeatureText.criteria(warning.places.count) }

    private func count(_ one: LocalizedString, _ many: LocalizedString) -> LocalizedString {
        UnsupportedFeatureText.count(warning.places.count, one, many)
    }
}
