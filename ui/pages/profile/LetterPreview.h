#pragma once

#include "domain/CoverLetter.h"
#include "store/Rows.h"
#include "ui/pages/Page.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace postulant {

class Label;

// What a template becomes for one of the seeker's postings, as plain text; or what is missing for it.
class LetterPreview final : public QWidget {
    Q_OBJECT
public:
    explicit LetterPreview(const PageContext& context, QWidget* parent = nullptr);

    void setLetter(const QString& body, const QString& language, const QString& label);
    QString text() const; // empty where something is missing

Q_SIGNALS:
    void said(const QString& text, bool good);

private:
    struct Known {
        PostingTraits posting;
        Profile profile;
    };
    void loadPostings();
    void takePostings(const QVector<ApplicationRow>& rows);
    void loadPosting();
    void refresh();
    void savePdf();

    PageContext m_context;
    QComboBox* m_posting;
    QPlainTextEdit* m_text;
    Label* m_missing;
    QPushButton* m_pdf;
    Known m_known;
    QString m_body;
    QString m_language;
    QString m_label;
};

} // namespace postulant
