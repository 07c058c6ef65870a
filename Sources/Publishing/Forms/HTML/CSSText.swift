import InvisibleCharacters

extension String {
    /// The text as a string in a style sheet, with quotation marks. Anything but letters, digits and blanks is escaped,
    /// so that it ends neither the string nor the sheet. Source: CSS Syntax Level 3, 4.3.7.
    var cssString: String {
        var result = "\""
        for scalar in visible.unicodeScalars {
            let isKept = scalar == " " || scalar.value > 0x9F || scalar.properties.isAlphabetic || isDigit(scalar)
            if isKept {
                result.unicodeScalars.append(scalar)
            } else if scalar == "\n" {
                result += " "
            } else {
                // The blank ends the number.
                result += "\\\(String(scalar.value, radix: 16)) "
            }
        }
        return result + "\""
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
