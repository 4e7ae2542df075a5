#pragma once

#include "ui/pages/applications/DetailTabs.h"

class QBoxLayout;

namespace postulant {

class Card;
class PictureView;

// The package as it was frozen, every answer with where it came from, and beside it what the page showed at the end.
class SentTab final : public DetailTab {
    Q_OBJECT
public:
    SentTab(PictureSource* pictures, const QString& folder, QWidget* parent = nullptr);
    void show(const DetailLoader::Data& all) override;
    void clear() override;

Q_SIGNALS:
    void pictureWanted(const QString& path); // below the evidence folder

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillSent(const ApplicationDetail& detail);
    void fillShown(const ApplicationDetail& detail);
    void fillOutputs(const QVector<RunOutput>& outputs);

    QString m_folder;
    QBoxLayout* m_split;
    QWidget* m_sent;
    QVBoxLayout* m_sentColumn;
    QWidget* m_content = nullptr; // of m_sent
    QWidget* m_shown;
    Card* m_shownCard;
    QWidget* m_outputs; // what a workflow of the seeker's own said; hidden where it said nothing
    QVBoxLayout* m_outputsColumn;
    QWidget* m_outputsContent = nullptr; // of m_outputs
    QByteArray m_said;                   // what m_outputsContent was made of
    PictureView* m_picture;
    QString m_picturePath; // below the evidence folder
    QByteArray m_package;  // what m_content was made of
    bool m_any = false;
};

} // namespace postulant
