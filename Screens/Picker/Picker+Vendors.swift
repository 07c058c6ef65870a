import Cells
import Localization

/// Marking assessments, and comparing the marked ones.
extension Picker {
    /// The paths of the marked assessments, in the order of the list.
    var markedPaths: [String] { recents.map(\.path).filter(marked.contains) }

    mutating func toggleMark() {
        guard let path = recents[safe: selected]?.path else { return }
        setMark(of: path, !marked.contains(path))
        show(Notice(PickerText.marked(marked.count), .information))
    }

    mutating func pressInVendors(_ key: Key) -> [Effect] {
        guard let key = keyMap.usual(key), var pages = vendors else {
            show(Notice(PageText.doesNothing(key), .problem))
            return []
        }
        let outcome = pages.press(key, in: listArea, clock, language)
        setVendors(outcome == .leave ? nil : pages)
        switch outcome {
        case .none, .leave: return []
        case .notice(let text): show(Notice(text, .information))
        case .problem(let text): show(Notice(text, .problem))
        case .common(.help): openHelp()
        case .common(.language): switchLanguage()
        case .common(.suspend): return [.suspend]
        case .common(.redraw): return [.redraw]
        case .common(.quit): return [.quit]
        }
        return []
    }
}
