import JSON

/// Which controls of a catalogue a profile takes, and what it adds to them.
struct OSCALProfile {
    /// What a profile adds to one control.
    struct Addition {
        var properties: [JSONValue] = []
        var parts: [JSONValue] = []
    }

    let metadata: JSONValue?
    private var takesAll = false
    private var taken: Set<String> = []
    /// Those that are taken with all that is in them.
    private var takenWhole: Set<String> = []
    private var excluded: Set<String> = []
    var additions: [String: Addition] = [:]
    /// `param-id` and what the profile sets of it.
    let settings: [JSONValue]

    /// Reads a profile; all its imports count as being of the one catalogue that is at hand.
    init(_ root: JSONValue, warnings: inout ImportWarnings) {
        metadata = root["metadata"]
        settings = root["modify"]?.list("set-parameters") ?? []
        for source in root.list("imports") {
            let selections = source.list("include-controls")
            if source["include-all"] != nil || (selections.isEmpty && source["include-controls"] == nil) {
                takesAll = true
            }
            for selection in selections {
                let ids = selection.list("with-ids").compactMap(\.string)
                taken.formUnion(ids)
                if selection["with-child-controls"]?.string == "yes" { takenWhole.formUnion(ids) }
                warnings.leave(.alterations, selection.list("matching").count)
            }
            for selection in source.list("exclude-controls") {
                excluded.formUnion(selection.list("with-ids").compactMap(\.string))
                warnings.leave(.alterations, selection.list("matching").count)
            }
        }
        for change in root["modify"]?.list("alters") ?? [] { alter(change, &warnings) }
    }

    private mutating func alter(_ change: JSONValue, _ warnings: inout ImportWarnings) {
        warnings.leave(.alterations, change.list("removes").count)
        guard let id = change["control-id"]?.string else { return }
        for addition in change.list("adds") {
            // What is put beside a part that is named belongs where our texts have no place of their own.
            guard addition["by-id"] == nil || addition["by-id"]?.string == id else {
                warnings.leave(.alterations)
                continue
            }
            additions[id, default: Addition()].properties += addition.list("props")
            additions[id, default: Addition()].parts += addition.list("parts")
        }
    }

    /// Whether the profile takes a control.
    ///
    /// - Parameter isInTaken: whether it stands in a control that is taken with all that is in it.
    func takes(_ id: String, isInTaken: Bool) -> Bool {
        !excluded.contains(id) && (takesAll || isInTaken || taken.contains(id))
    }

    /// Whether the profile takes a control with all that is in it.
    func takesWhole(_ id: String) -> Bool { takenWhole.contains(id) && !excluded.contains(id) }

    /// Whether the profile names a control as one that it does not take.
    func excludes(_ id: String) -> Bool { excluded.contains(id) }

    /// Those that it names and that are not among these.
    func missing(from known: Set<String>) -> Int { taken.subtracting(known).count }
}
