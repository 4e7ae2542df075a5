#include "documents/CsvTable.h"

#include <QStringDecoder>

#include <algorithm>

namespace postulant {
namespace {

class CsvReader {
public:
    explicit CsvReader(const QString& text)
        : m_text(text) {}

    Result<QVector<QStringList>> read() {
        QVector<QStringList> rows;
        while (m_at < m_text.size()) {
            const auto row = readRow();
            if (!row) {
                return tl::unexpected<Error>(row.error());
            }
            rows.append(*row);
            if (rows.size() > mostCsvRows) {
                return failure(ErrorKind::TooLarge, QStringLiteral("rows of a table"));
            }
        }
        return rows;
    }

private:
    Result<QStringList> readRow() {
        QStringList cells;
        while (true) {
            const auto cell = m_at < m_text.size() && m_text.at(m_at) == u'"' ? quoted() : plain();
            if (!cell) {
                return tl::unexpected<Error>(cell.error());
            }
            cells.append(*cell);
            if (cells.size() > mostCsvColumns) {
                return failure(ErrorKind::TooLarge, QStringLiteral("columns of a table"));
            }
            if (m_at >= m_text.size() || m_text.at(m_at) != u',') {
                break;
            }
            ++m_at;
        }
        skipLineEnd();
        return cells;
    }

    Result<QString> plain() {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != u',' && m_text.at(m_at) != u'\n' &&
               m_text.at(m_at) != u'\r') {
            ++m_at;
        }
        return m_text.mid(from, m_at - from);
    }

    Result<QString> quoted() {
        QString out;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c != u'"') {
                out.append(c);
            } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
                out.append(c);
                ++m_at;
            } else {
                ++m_at;
                const auto rest = plain(); // what follows a closing quote belongs to the cell, as spreadsheets read it
                return out + *rest;
            }
        }
        return failure(ErrorKind::Invalid, QStringLiteral("a quote that is not closed"));
    }

    void skipLineEnd() {
        if (m_at < m_text.size() && m_text.at(m_at) == u'\r') {
            ++m_at;
        }
        if (m_at < m_text.size() && m_text.at(m_at) == u'\n') {
            ++m_at;
        }
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

} // namespace

QString CsvTable::value(qsizetype row, const char* column) const {
    const auto at = columns.constFind(QString::fromLatin1(column).toLower());
    return at == columns.constEnd() ? QString() : rows.at(row).value(*at).trimmed();
}

Result<CsvTable> csvTable(const QByteArray& bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        return failure(ErrorKind::Invalid, QStringLiteral("not UTF-8"));
    }
    auto rows = CsvReader(text).read();
    if (!rows) {
        return tl::unexpected<Error>(rows.error());
    }
    CsvTable table;
    const auto isEmpty = [](const QStringList& row) {
        return std::all_of(row.begin(), row.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
    };
    rows->erase(std::remove_if(rows->begin(), rows->end(), isEmpty), rows->end());
    if (!rows->isEmpty()) {
        const QStringList names = rows->takeFirst();
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QString name = names.at(i).trimmed().toLower();
            if (!table.columns.contains(name)) {
                table.columns.insert(name, i);
            }
        }
        table.rows = *rows;
    }
    return table;
}

} // namespace postulant
