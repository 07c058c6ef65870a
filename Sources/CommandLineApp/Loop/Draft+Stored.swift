import ProjectStore
import Screens

extension Screens.Draft {
    /// Text that was kept when a program ended.
    init(_ draft: ProjectStore.Draft) {
        self.init(draft.field == .form ? .form : .comment, criterion: draft.criterion, text: draft.text)
    }
}
